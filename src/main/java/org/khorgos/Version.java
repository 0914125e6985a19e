package org.khorgos;

import org.khorgos.publish.TaggingJson;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the version of the code that applies the rules. */
class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"khorgos " + TaggingJson.ENGINE};
  }
}
