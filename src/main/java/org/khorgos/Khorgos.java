package org.khorgos;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Main: no argument runs the service. */
@QuarkusMain
public class Khorgos {

  public static void main(String[] args) {
    Quarkus.run(args);
  }
}
