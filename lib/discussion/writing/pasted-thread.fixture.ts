/**
 * A discussion as people paste one: plain text of a forum, subscripts without dollars, stars that
 * emphasise nothing, LaTeX that closes and LaTeX that does not, tags that were meant as HTML. Each post
 * with what of it is a sum.
 */
export const PASTED_THREAD: readonly { readonly text: string; readonly sums: readonly string[] }[] =
  [
    {
      text: String.raw`I got the 3rd choice wrong and the feedback (2 of 4 points) does not tell me why. Say the output pixel is 0.4… For the paler set, L1 would be 0.4-0.3 = 0.1, and L2 would be 0.1^2 = 0.01. That is less, not more!`,
      sums: ["0.4-0.3 = 0.1", "0.1^2 = 0.01"],
    },
    {
      text: String.raw`Squares weigh big differences more. With mean brightness 0.3 for one group and 0.9 for the other (a gap of 60%), the generator (G) may look after the group at 0.9 and forget the one at 0.3. See section 2.1, pp. 3-4, from 10/12/2023; a = fair, b = not so fair.`,
      sums: [],
    },
    {
      text: String.raw`I see that it magnifies an error > 1 (or &gt; 1, as the forum shows it). But pixels are in [0,1], so errors are in [0,1]. Two errors: -0.1 and 0.2. **On average*

L1 = (1/2) * (|-0.1| + |0.2|) = 0.15

and for L2:

L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025

or, as I would set it, \[ L_2 = \tfrac12\left((-0.1)^2 + 0.2^2\right) = 0.025 \]`,
      sums: [
        "L1 = (1/2) * (|-0.1| + |0.2|) = 0.15",
        "L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025",
        String.raw`L_2 = \tfrac12\left((-0.1)^2 + 0.2^2\right) = 0.025`,
      ],
    },
    {
      text: String.raw`@Ada_B1 please look at small and large errors apart (the difference of y_{pred} and y_{true}).

Case 1: Small Error (e.g., y_{pred} = 0.8, y_{true} = 0.7)

* L1 = |0.8 - 0.7| = 0.1
* L2 = (0.8 - 0.7)^2 = 0.01

Case 2: Large Error (e.g., $y_{pred} = 0.9$, $y_{true} = 0.1)

<b>L1 = \|0.9 - 0.1\| = 0.8</b><br>
L2 = (0.9 − 0.1)² = 0.64*`,
      sums: [
        "L1 = |0.8 - 0.7| = 0.1",
        "L2 = (0.8 - 0.7)^2 = 0.01",
        "L1 = |0.9 - 0.1| = 0.8",
        "L2 = (0.9 − 0.1)² = 0.64",
      ],
    },
    {
      text: String.raw`> Case 2: Large Error
>
> $$L_2 = (0.9 - 0.1)^2 = 0.64$$

So L2 is smaller in both cases. A bigger "punishment" for 0.9 where 0.1 is meant would be welcome :-) L1 = fair, L2 = strict, loss = high.`,
      sums: ["L_2 = (0.9 - 0.1)^2 = 0.64"],
    },
    {
      text: String.raw`For instance, in “Case 2” the squared error becomes 0.64, a high loss; outliers (5 of 100, say) pull at it_ all the more. When would L2 be better, in general? Maybe a mixture of L1 + L2, half/half.`,
      sums: [],
    },
  ];
