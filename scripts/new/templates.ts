/** A file to start from, and where it goes below the content folder. */
export interface Template {
  readonly folder: string;
  /** Takes today's date, `YYYY-MM-DD`. */
  text(today: string): string;
}

/** The newest revision is left to the author: a template must not claim that something was verified. */
const question = (today: string): string => `---
title: The question as an interviewer would say it?
tier: mid                          # junior, mid, senior, staff
stages: [technical]                # phone-screen, technical, system-design, security-review, take-home
kind: concept                      # concept, debugging, design, coding, security, version-trap, behavioral
topic: ""                          # an id of topics.yaml
audience: [server-developer]       # ai-engineer, server-developer, platform-engineer, security-engineer
tests: the concept the question tests, as a noun phrase
minutes: 3
verified: { on: ${today}, against: "" }  # the revision whose text you read
identifiers: []                    # exact searches that should land here first
aliases: []
say: ""                            # at most 75 words that one can speak
changes: []                        # newest first: { revision, text }
probing: ""
weak: ""
good: ""
strong: ""
rubric: []                         # 5 to 9 points
traps: []                          # at least 2: { heard, tempting, so, wrong }
followUps: []                      # at least 2: { ask, question } or { ask, answer }
related: { questions: [], cases: [], corrections: [] }
---

<Answer>

The mechanism first, in 250 to 700 words. [Link each claim to its fact.](fact:)

</Answer>

<Practice>

What goes wrong in real systems and how it shows, with [its source](source:).

</Practice>
`;

const incident = (today: string): string => `---
title: What happened, as a sentence
class: ""                          # an id of classes.yaml
kind: vulnerability                # in-the-wild, vulnerability, proof-of-concept, class-of-risk
disclosed: ""                      # as exactly as the source says: YYYY-MM-DD, YYYY-MM or YYYY
foundBy: ""
affected: ""
fixedIn: ""
records: []                        # CVE and GHSA numbers
verified: { on: ${today}, against: "" }
say: ""                            # two sentences for an interview
timeline: []                       # { date, text }
lesson: ""
questions: []
sources: []                        # { source, for }
unverified: []
---

## How it works

## Bearing on the specification
`;

/** What `npm run new` can lay out. */
export const templates = {
  question: { folder: 'questions', text: question },
  case: { folder: 'postmortems', text: incident },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
