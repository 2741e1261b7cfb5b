package dev.tocsin.adapter.drafting;

import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.Briefing.Moment;
import dev.tocsin.domain.drafting.Briefing.Remark;
import dev.tocsin.domain.drafting.Briefing.Sign;
import dev.tocsin.domain.drafting.Briefing.Span;
import dev.tocsin.domain.drafting.Briefing.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A briefing as the model reads it; the instructions explain the names. */
final class Data {

    private Data() {}

    static Map<String, Object> of(Briefing briefing, SequencedMap<String, Wanted> sections) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", briefing.incident());
        data.put("title", briefing.title());
        data.put("services", briefing.services());
        data.put("components", briefing.components());
        data.put("entries", briefing.moments().stream().map(Data::moment).toList());
        data.put("entries_left_out_in_the_middle", briefing.leftOut());
        data.put("alerts", briefing.alerts().stream().map(Data::sign).toList());
        data.put("durations", briefing.spans().stream().map(Data::span).toList());
        data.put("slack_thread", briefing.remarks().stream().map(Data::remark).toList());
        data.put("sections", sections(sections));
        return data;
    }

    private static Map<String, Object> moment(Moment moment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mark", moment.mark());
        data.put("at", moment.at().toString());
        data.put("type", moment.type());
        data.put("by", moment.by());
        data.put("title", moment.title());
        moment.text().ifPresent(text -> data.put("text", text));
        return data;
    }

    private static Map<String, Object> sign(Sign sign) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("source", sign.source());
        data.put("title", sign.title());
        data.put("fired_at", sign.firedAt().toString());
        sign.resolvedAt().ifPresent(at -> data.put("resolved_at", at.toString()));
        return data;
    }

    private static Map<String, Object> span(Span span) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("what", span.what());
        data.put("time", span.time());
        return data;
    }

    private static Map<String, Object> remark(Remark remark) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", remark.by());
        data.put("at", remark.at().toString());
        data.put("text", remark.text());
        return data;
    }

    private static List<Map<String, Object>> sections(SequencedMap<String, Wanted> sections) {
        return sections.sequencedEntrySet().stream()
                .map(entry -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("id", entry.getKey());
                    data.put("title", entry.getValue().title());
                    data.put("questions", entry.getValue().questions());
                    return data;
                })
                .toList();
    }
}
