/** One word of at least three ("AllowTollFreeDialinFalse"): how Microsoft and administrators name policies. */
export const POLICY_NAME = /^(?:\p{Lu}\p{Ll}+){3,}\d*$/u;
