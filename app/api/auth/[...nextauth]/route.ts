import { answerAuth } from "#lib/http/auth-route";
import { notFound } from "#lib/http/verbs";

const { HEAD, PUT, PATCH, DELETE, OPTIONS } = notFound();

export { answerAuth as GET, answerAuth as POST, DELETE, HEAD, OPTIONS, PATCH, PUT };
