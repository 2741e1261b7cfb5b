package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import io.swagger.v3.oas.annotations.media.Schema;

/** The postmortem of the incident that was named; or, where none was, a list. */
@Data
@Schema(oneOf = {PostmortemItem.class, PostmortemList.class})
sealed interface PostmortemAnswer permits PostmortemItem, PostmortemList {}
