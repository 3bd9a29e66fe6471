package io.huiyin.events.intake;

import io.huiyin.events.Customer;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The customer's name, addresses, language or zone were corrected; both readings are kept. */
@WireName("customer.corrected.v1")
public record CustomerCorrected(Party by, Customer before, Customer after) implements IntakeEvent {}
