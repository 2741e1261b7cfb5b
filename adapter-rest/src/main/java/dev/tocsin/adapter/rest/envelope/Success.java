package dev.tocsin.adapter.rest.envelope;

/** How {@link Answer} looks to a client. Nobody makes one: {@link AnswerWriter} writes the same without the detour. */
record Success<T>(boolean success, T data, Meta meta) {}
