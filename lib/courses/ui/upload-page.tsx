import Link from "next/link";
import type { ReactNode } from "react";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { CourseTabs } from "./course-tabs";
import { DayOf } from "./day-of";

/** A file that was uploaded before. */
interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly when: Date;
  /** Null for somebody who left. */
  readonly by: string | null;
  /** Its lines or people. */
  readonly count: number;
  readonly state: string;
}

/** A page of a course on which a file is uploaded: the form, beside it how a file looks, below what was. */
export function UploadPage({
  course,
  tabs,
  title,
  note,
  uploaded,
  children,
}: {
  readonly course: string;
  readonly tabs: Parameters<typeof CourseTabs>[0];
  readonly title: string;
  /** How a file looks, and how large it may be. */
  readonly note: ReactNode;
  readonly uploaded: {
    readonly label: string;
    /** What the first column and the one of the counts are called. */
    readonly name: string;
    readonly count: string;
    readonly files: readonly Uploaded[];
    /** The ways to others, where not all are on one page, and whether this page is the first. */
    readonly pages?: ReactNode;
    readonly isFirst?: boolean;
  };
  /** What happens with the file, and the form. */
  readonly children: ReactNode;
}) {
  const { label, name, count, files, pages, isFirst = true } = uploaded;
  return (
    <>
      <Row kind="lead" label={course} note={note}>
        <CourseTabs {...tabs} />
        <h1>{title}</h1>
        {children}
      </Row>
      {(files.length > 0 || !isFirst) && (
        <Row id="uploaded" label={label} wide>
          {files.length > 0 && (
            <div className="in-words">
              <Table
                stack
                corner={name}
                columns={[
                  { key: "when", head: "When", label: "When" },
                  { key: "who", head: "By", label: "By" },
                  { key: "count", head: count, label: count },
                  { key: "state", head: "State", label: "State" },
                ]}
                groups={[
                  files.map((file) => ({
                    key: file.id,
                    head: <Link href={file.href}>{file.name}</Link>,
                    cells: [
                      <DayOf key="when" moment={file.when} />,
                      file.by ?? "somebody who left",
                      file.count.toLocaleString("en-GB"),
                      file.state,
                    ],
                  })),
                ]}
              />
            </div>
          )}
          {pages}
        </Row>
      )}
    </>
  );
}
