package io.huiyin.escalation.policy.yaml;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.UnusablePoliciesException;
import io.huiyin.workingtime.yaml.ReadFiles;
import io.huiyin.workingtime.yaml.UnreadableFileException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.io.ResourceLoader;

/** Reads policy files strictly: what they say and nobody understands is an error, not a surprise later. */
public final class ReadPolicies {

    private final ReadFiles files;

    public ReadPolicies(ResourceLoader resources) {
        this.files = new ReadFiles(resources);
    }

    /**
     * Reads the files and puts their policies one after the other.
     *
     * @param zone of calendars that name none
     * @throws UnusablePoliciesException naming what is wrong
     */
    public Policies from(List<String> locations, ZoneId zone) {
        try {
            return new Assembly(files.from(locations, PolicyFile.class), zone).policies();
        } catch (UnreadableFileException unreadable) {
            throw new UnusablePoliciesException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
