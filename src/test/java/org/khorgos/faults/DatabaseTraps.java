package org.khorgos.faults;

import org.khorgos.it.Database;

/** A trigger in the lap's database that fails as it is told. */
final class DatabaseTraps {

  private DatabaseTraps() {}

  /** Needs the table. A sequence counts the tries, because a failure does not roll it back. */
  static void lay(Database database) {
    database.execute(
        """
        create sequence trap_tries;
        create table trap (sqlstate text, tries bigint);
        create function trap_statement() returns trigger language plpgsql as $$
        declare told text;
        begin
          select sqlstate into told from trap where nextval('trap_tries') <= tries;
          if found then
            raise exception 'as told by the test' using errcode = told;
          end if;
          return null;
        end $$;
        create function trap_row() returns trigger language plpgsql as $$
        begin
          if new.title like '%s%%' then
            raise exception 'a row the test refuses' using errcode = '23514';
          end if;
          return new;
        end $$;
        create function trap_locks() returns trigger language plpgsql as $$
        begin
          if exists (select from trap where sqlstate = '40P01') then
            perform pg_advisory_xact_lock(1);
            perform pg_advisory_xact_lock(2);
          end if;
          return null;
        end $$;
        create trigger trap_locks before insert on article
          for each statement execute function trap_locks();
        create trigger trap_statement before insert on article
          for each statement execute function trap_statement();
        create trigger trap_row before insert on article
          for each row execute function trap_row();
        """
            .formatted(BadRecords.REFUSED));
  }

  /** The next so many statements fail with that SQLState. */
  static void set(Database database, String sqlState, int tries) {
    database.execute(
        """
        delete from trap;
        select setval('trap_tries', 1, false);
        insert into trap values ('%s', %d);
        """
            .formatted(sqlState, tries));
  }

  /** From now on statements take the locks 1 and 2 one after the other, until told otherwise. */
  static void setLocks(Database database) {
    set(database, "40P01", 0);
  }

  static void clear(Database database) {
    database.execute("delete from trap");
  }

  /** Whether all of those have failed. */
  static boolean sprung(Database database) {
    return database.number("select count(*) from trap, trap_tries where last_value >= tries") > 0;
  }
}
