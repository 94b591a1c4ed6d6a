/** A discussion about small and large errors, with its sums written as learners write them. */
export const SMALL_ERRORS = `
I don't see why the third answer is marked the way it is – say the pixel that comes out is 0.4… then L1 for the paler picture is 0.4-0.3 = 0.1, and L2 is 0.1^2 = 0.01. To me that reads as L2 going easier (not harder) on it.

Two sets of pictures were used, and their mean brightness differs a lot (0.3 for one group and 0.9 for the other). A re-weighted, non-linear, two-step loss is out of scope; weeks 2-3 are about that, and 80% of it is optional.

What I can follow is why a loss that grows in a straight line treats each step alike. But if pixels stay in the range [0,1], the errors stay in [0,1] as well. Take two errors: -0.1 and 0.2. On average that is:

L1 = (1/2) * (|-0.1| + |0.2|) = 0.15

With squares:

L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025

@Ada_B1 keep the two apart, please: small errors (y_{pred} near y_{true}) are > 0 too, but an error > 1 is another matter.

Case 1: Small Error (e.g., y_{pred} = 0.8, y_{true} = 0.7)

L1 = |0.8 - 0.7| = 0.1

L2 = (0.8 - 0.7)^2 = 0.01

Case 2: Large Error (e.g., y_{pred} = 0.9, y_{true} = 0.1)

L2 = (0.9 - 0.1)^2 = 0.64

So in “Case 2” the squared error is 0.64 – compare a bright pixel (0.9) in a dark group (0.1).
`;
