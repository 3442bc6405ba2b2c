import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase } from '../../check/falsehood-pattern.ts';
import { denying, reported, revisionOf, streamableHttp } from '../../check/falsehood-vocabulary.ts';

const late = any(revisionOf('2025-06-18'), '(mid|summer|middle) (of)? 2025');
const arrived = any(
  'introduc*', 'introduction (of|by)', 'arriv*', 'arrival of', 'became', 'become', 'becomes', 'brought', 'brings', 'bring', 'adds', 'added', 'add',
  'came', 'comes', 'come', 'debut*', 'debut of', 'appear*', 'launch*', 'born', 'adopt*', 'established', 'ship*', 'unveil*', 'dates', 'dating',
  'goes back', 'new', 'specified', 'created', 'replac*', 'supersed*', 'made', 'standard*', 'official', 'default', 'defines', 'defined', 'define',
  'invent*', 'gave us', 'start*', 'exist*', 'joined', 'first appear*', 'turned', 'entered', 'landed', 'in place', 'available', 'presented',
  'released', 'novelty', '(change|changed|changes|switch|switched) to', 'falls', 'fell', 'innovation', 'invention', 'prescrib*', 'way to', 'addition',
  'took over', 'take* the place', 'took the place', 'elevat*', 'promot*', 'made its', '(shift|move|switch|transition|change|migration) to',
  'took place', 'knew', 'saw', 'marks', 'marked', 'feature*', 'headline', 'show* up', 'onward*', 'there been', 'there (is|was)', 'only since',
  'main change', 'owes',
);
const other = any('2024-11-05', '2025-03-26', '2025-11-25', '2026-07-28');
const first = any('nothing', 'first', 'earliest', 'oldest', 'no', 'not', 'none', 'never', 'had to wait', 'unknown');
const second = revisionOf('2025-03-26');
const timely = any(phrase(6, second, arrived), phrase(5, arrived, second));
const detail = any(
  inOrder(0, any('added', 'adds', 'add', 'did', 'brought', 'gave', 'gives'), 'to', streamableHttp),
  inOrder(
    3, any('header*', 'batch*', 'session*', 'guidance', 'rule*', 'check*', 'field*', 'requirement*', 'changes'),
    any('to', 'from', 'of', 'in', 'on', 'for'), streamableHttp,
  ),
);
const already = any('already', '(revision|version|release|year|months) (earlier|before)', 'one before', 'kept', 'keep*', 'gained', 'gain');

/** FALSE003: Streamable HTTP is said to have come with the third revision. */
export const streamableHttpStandardSince20250618Rule = falsehoodRule({
  code: 'FALSE003',
  name: 'falsehoods/streamable-http-standard-since-2025-06-18',
  claim: 'Streamable HTTP became the standard HTTP transport with 2025-06-18.',
  so: 'Streamable HTTP was introduced in 2025-03-26; 2025-06-18 kept it, added the version header and removed batches.',
  verdict: 'wrong',
  correction: 'http-sse-replaced-late',
  wrong: '2025-03-26..',
  namesRevisions: true,
  restated: [
    {
      all: [
        any(
          inOrder(7, streamableHttp, arrived, late), inOrder(6, streamableHttp, late, arrived), inOrder(2, inOrder(3, late, arrived), streamableHttp),
          inOrder(4, inOrder(1, arrived, streamableHttp), late),
        ),
      ],
      unless: [timely, detail, already, reported, denying(arrived, 3), inOrder(2, 'not', any('in', 'with', 'by'), late)],
    },
    {
      all: [streamableHttp, late, arrived],
      unless: [
        other, detail, already, reported, denying(arrived, 2),
        any('header*', 'batch*', 'session*', 'reject*', 'dropped', '(server|servers|client|clients) of', 'refus*', 'fall* back', 'duty', 'unknown'),
      ],
    },
    {
      all: [
        inOrder(6, any('since', 'as of', 'from', 'with', 'in', 'by', 'it was', 'until', 'took', 'beginning', 'starting'), late, streamableHttp),
        arrived,
      ],
      unless: [timely, detail, already, reported, denying(arrived, 3), inOrder(2, 'not', any('in', 'with', 'by'), late)],
    },
    {
      all: [
        any(
          inOrder(6, first, streamableHttp, late), inOrder(2, first, any('before', 'until', 'prior to'), late),
          inOrder(6, any('before', 'prior to', 'until', 'earlier than', 'preceding'), late, first, streamableHttp),
          inOrder(6, first, streamableHttp, any('before', 'until', 'prior to'), late), inOrder(8, late, 'first', streamableHttp),
          inOrder(4, streamableHttp, any('since', 'dates', 'new in', 'from'), late),
        ),
      ],
      unless: [timely, detail, already, reported, '(client|clients|server|servers) of'],
    },
  ],
});
