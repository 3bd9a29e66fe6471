package io.huiyin.intake.complaint.mongo;

import com.mongodb.client.model.Filters;
import io.huiyin.service.security.CurrentPerson;
import org.bson.conversions.Bson;

/**
 * Who sees which complaints, as part of every query, so that what one may not see is not found (404, not 403). For now
 * everybody with a role of the desk sees all of them.
 */
@FunctionalInterface
public interface Visibility {

    Visibility EVERYTHING = _ -> Filters.empty();

    Bson filter(CurrentPerson person);
}
