import Link from "next/link";
import { Fragments } from "@/lib/quiz/ui/fragments";
import { Row } from "@/lib/ui/row";
import { choiceName } from "../choice-name";
import { flaggedOptions } from "../flagged-options";
import { groupQuery } from "../groups/group-query";
import { itemHeadline } from "../item-headline";
import { itemNumbers } from "../item-numbers";
import type { ItemPage } from "../item-page";
import { judgedKey } from "../judged-key";
import { keyInWords } from "../key-in-words";
import { REASON_WORDS } from "../reason-words";
import { reportPaths } from "../report-paths";
import { tickedTogether } from "../ticked-together";
import { variantsInWords } from "../variants-in-words";
import { AttemptsSwitch } from "./attempts-switch";
import { ChoicesTable } from "./choices-table";
import { CountedNote } from "./counted-note";
import { CurvesFigure } from "./curves-figure";
import { ItemGroups } from "./groups/item-groups";
import { ItemBehaviour } from "./item-behaviour";
import { ItemFigures } from "./item-figures";
import { ItemFindings } from "./item-findings";
import { KeySwitch } from "./key-switch";
import { QuestionTalkNote } from "./question-talk";
import { ResponseCurve } from "./response-curve";
import { SimulatedNote } from "./simulated-note";
import { TogetherTable } from "./together-table";
import { VariantsTable } from "./variants-table";
import { VersionsTable } from "./versions-table";

/** What a report says of one question: the finding first, then what it rests on. */
export function ItemReportPage({ page }: { readonly page: ItemPage }) {
  return (
    <>
      <Lead page={page} />
      {page.item.statistics.n === 0 ? (
        <NothingYet page={page} />
      ) : (
        <>
          <ItemFindings page={page} />
          <Question page={page} />
          <Options page={page} />
          {page.source.kind !== "import" && <ItemBehaviour page={page} />}
          <Numbers page={page} />
        </>
      )}
    </>
  );
}

function Lead({ page }: { readonly page: ItemPage }) {
  const { course, sourceText, title, item, attempts, isComplete, others, source } = page;
  const paths = reportPaths(course.slug);
  const { n } = item.statistics;
  const headline = itemHeadline(item, others);
  return (
    <Row
      kind="lead"
      label={
        <>
          <Link href={`${paths.report(sourceText)}${groupQuery(page.groups?.pair)}`}>{title}</Link>
          <br />
          question {item.position}
          {source.kind === "simulated" && (
            <>
              <br />
              simulated class
            </>
          )}
        </>
      }
      note={<CountedNote n={n} attempts={attempts} source={source} isComplete={isComplete} />}
    >
      <h1>{headline.title}</h1>
      <p className="item-title">{item.item.title}</p>
      {source.kind === "simulated" && <SimulatedNote />}
      {source.kind !== "import" && (
        <AttemptsSwitch current={attempts} path={paths.item(sourceText, item.item.key)} />
      )}
    </Row>
  );
}

function NothingYet({ page }: { readonly page: ItemPage }) {
  const { course, source, item, begun } = page;
  const paths = reportPaths(course.slug);
  return (
    <>
      <Row label="So far" prose>
        <p>
          Here will stand who ticks which choice and whether it is the better learners, what is
          ticked together, how sure they were, how long it took, and in the heading what needs
          attention. {begun > 0 && "Somebody has begun."}
        </p>
        {source.kind === "quiz" && (
          <p>
            <Link href={paths.item(`simulated-${source.quizSlug}`, item.item.key)}>
              Look at it on a simulated class
            </Link>
          </p>
        )}
      </Row>
      <Question page={page} isAlone />
    </>
  );
}

/** As the learner saw it; with its choices where no table of them follows. */
function Question({
  page: { item },
  isAlone = false,
}: {
  readonly page: ItemPage;
  readonly isAlone?: boolean;
}) {
  const { stem, options, right } = item.item;
  if (stem.length === 0 && !isAlone) return null;
  return (
    <Row
      label="Question"
      prose
      note={
        right.size > 1 ? (
          <p>
            {`On the numbers “${[...right.keys()][0] ?? ""}”, one of ${String(right.size)} sets that learners get.`}
          </p>
        ) : undefined
      }
    >
      {stem.map((paragraph, place) => (
        <p key={place}>
          <Fragments of={paragraph} />
        </p>
      ))}
      {isAlone && (
        <ul className="plain-choices">
          {options.map(({ key, text }) => (
            <li key={key}>
              <b>{choiceName(key)}</b> <Fragments of={text} />
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
}

function Options({ page }: { readonly page: ItemPage }) {
  const { item, talk, shown } = page;
  const part = item.parts[shown];
  const cube = item.cubes.parts[shown];
  const { tables, figures } = itemNumbers(page);
  const note = talk === null ? undefined : <QuestionTalkNote talk={talk} />;
  if (part === undefined || cube === undefined) {
    return (
      <Row label="Choices" note={note}>
        <p>No answer was given to these choices on numbers and by a key that are asked now.</p>
      </Row>
    );
  }
  const flagged = flaggedOptions(item.findings.filter((finding) => finding.part === shown));
  const [gravest = null] = flagged;
  const key = judgedKey(item.item, part.right);
  const unjudged = key.unjudged ?? [];
  return (
    <>
      <Row label="Choices" wide>
        {item.parts.length > 1 && <KeySwitch page={page} />}
        {item.keyCount > 1 && <p className="small">{keyInWords(part)}.</p>}
        <ChoicesTable page={page} part={part} flagged={flagged} name={tables.choices} />
        {item.earlier > 0 && (
          <p className="small">
            {item.earlier === 1 ? "1 answer is" : `${String(item.earlier)} answers are`} left out:
            to an earlier version, with other choices or another key.
          </p>
        )}
      </Row>
      <Row label="Curves" note={note}>
        <CurvesFigure
          options={part.options.filter(({ option }) => !unjudged.includes(option))}
          right={key.right}
          flagged={gravest}
          name={figures.curves}
        />
      </Row>
      {item.item.kind === "multiple" && (
        <Row label="Combinations">
          <TogetherTable
            together={tickedTogether(cube)}
            right={part.right}
            uncounted={[...item.item.eitherKeys, ...item.item.voidedKeys]}
            flagged={gravest}
            name={tables.together}
          />
        </Row>
      )}
    </>
  );
}

function Numbers({ page }: { readonly page: ItemPage }) {
  const { item, groups } = page;
  const { tables, figures } = itemNumbers(page);
  const { variants, response } = item.statistics;
  return (
    <>
      {item.item.right.size > 1 && (
        <Row label="By numbers" note={<p>{variantsInWords(variants)}</p>}>
          <VariantsTable item={item} name={tables.variants} />
        </Row>
      )}
      <Row label="Statistics" wide>
        <ItemFigures page={page} name={tables.statistics} />
      </Row>
      {page.versions.length > 0 && (
        <Row label="By version" wide>
          <VersionsTable versions={page.versions} name={tables.versions} />
        </Row>
      )}
      {groups !== null && <ItemGroups page={page} groups={groups} name={tables.groups} />}
      <Row label="Response curve">
        {response !== null && response.value !== null ? (
          <ResponseCurve response={response.value} name={figures.response} />
        ) : (
          <p className="small">
            No curve: {REASON_WORDS[response === null ? "unreliable" : response.reason]}.
          </p>
        )}
      </Row>
    </>
  );
}
