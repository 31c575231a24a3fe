package io.sluice.canary.egress.analysis;

import tools.jackson.databind.json.JsonMapper;

/** Brings a codec into the analysis. */
public record UsesJackson(JsonMapper mapper) {}
