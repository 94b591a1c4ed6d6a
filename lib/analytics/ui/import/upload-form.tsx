import { Button } from "@/lib/ui/button";
import { Field, TextField } from "@/lib/ui/field";

/** Answers and key, each as a file or as text. */
export function UploadForm({ action }: { readonly action: string }) {
  return (
    <form className="form" method="post" encType="multipart/form-data" action={action}>
      <Field
        label="Title"
        hint="What the report is called. The name of the file, where you leave it empty."
        name="title"
        maxLength={120}
      />
      <Field
        label="The answers"
        hint="A CSV or TSV file, saved as UTF-8."
        name="answers"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
      />
      <details className="paste">
        <summary>Paste the answers instead</summary>
        <TextField label="The answers as text" name="answers-text" rows={6} spellCheck={false} />
      </details>
      <Field
        label="The key"
        hint="A file; or leave it empty, and type the key on the next page."
        name="key"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
      />
      <details className="paste">
        <summary>Paste the key instead</summary>
        <TextField label="The key as text" name="key-text" rows={4} spellCheck={false} />
      </details>
      <div className="actions">
        <Button look="primary" type="submit">
          Read the answers
        </Button>
      </div>
    </form>
  );
}
