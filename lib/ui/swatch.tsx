import { grey } from "./grey";
import { styleVariables } from "./style-variables";

/** A square of one brightness (0 to 1), ringed so that it stands on any ground. A word goes beside. */
export function Swatch({ brightness }: { readonly brightness: number }) {
  return <span className="sw" style={styleVariables({ "--grey": grey(brightness) })} />;
}
