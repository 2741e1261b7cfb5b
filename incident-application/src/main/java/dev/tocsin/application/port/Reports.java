package dev.tocsin.application.port;

import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.application.report.Responses;
import dev.tocsin.domain.organization.OrganizationId;

/** Counting and measuring what many incidents have left behind. */
public interface Reports {

    /** The groups in no particular order, under their present names; deleted incidents are in none. */
    Responses response(OrganizationId organization, ResponseQuery query);
}
