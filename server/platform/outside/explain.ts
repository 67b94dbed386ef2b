/** Why another machine could not be reached, as a clause for people; undefined where it is none of these. */
export function explainNetwork(error: unknown): string | undefined {
  const { code = "" } = error as { code?: string };
  if (code.startsWith("HPE_")) return "it does not speak HTTP";
  return clauses[code];
}

const clauses: Record<string, string> = {
  ENOTPUBLIC: "its address is not public; whoever runs Tilth can allow it by TILTH_PRIVATE_ADDRESSES",
  ENOTFOUND: "nobody knows a machine of this name",
  EAI_AGAIN: "nobody could be asked where this name is",
  ECONNREFUSED: "nothing answers there",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  ETIMEDOUT: "nobody answers there",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by an authority we don't know",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by an authority we don't know",
  UNABLE_TO_GET_ISSUER_CERT: "its certificate is signed by an authority we don't know",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate is signed by an authority we don't know",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS",
  EPROTO: "it does not speak TLS",
  ABORT_ERR: "it was stopped",
};
