import { describeFalsehood } from '../../check/test-falsehood.ts';
import { threeVersionsToKnowRule } from './three-versions-to-know.ts';

describeFalsehood(threeVersionsToKnowRule, {
  restated: [
    'There are three protocol versions to know.',
    'Learn the three revisions and one change of each.',
    'MCP has had three releases of its specification so far.',
    'Three dated versions of the protocol exist.',
    'A candidate has to name the 3 protocol revisions and what each of them brought.',
    'The specification has been published three times.',
    'For the interview, know all three spec versions and a headline for each.',
    'So far the protocol has seen three versions.',
    'Keep the three protocol versions apart, with one change for each.',
    'It takes knowledge of three revisions to answer any question about history.',
    'The protocol came out in three versions: [[2024-11-05]], [[2025-03-26]] and [[2025-06-18]].',
    'The protocol knows three dated versions, and you should know what each added.',
    'Three is the number of protocol versions a candidate has to tell apart.',
    'A phone screen may ask for the three protocol versions.',
  ],
  alike: [
    'Five revisions have been released.',
    'The session header lasted three revisions.',
    'For three revisions HTTP was the transport with a session id.',
    'The first three revisions had no tasks.',
    'Three of the five revisions knew a session id.',
    'Three changes of the revision matter here.',
    'The server supports three revisions at once.',
  ],
});
