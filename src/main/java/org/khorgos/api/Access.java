package org.khorgos.api;

import java.net.URI;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.khorgos.KhorgosConfig;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Who may ask the API: everybody, or, where {@code khorgos.api.issuer} is set, whoever shows a
 * token of that issuer. The management port is not touched by it.
 */
@ApplicationScoped
public class Access implements HttpSecurityPolicy {

  private static final Logger LOG = Logger.getLogger(Access.class);

  /** {@code quarkus.tls.issuer.*}, for an issuer whose certificate a private authority signed. */
  private static final String TLS = "issuer";

  private final Optional<URI> issuer;
  private final String audience;

  Access(KhorgosConfig config) {
    this.issuer = config.api().issuer();
    this.audience = config.api().audience();
  }

  void onOidc(@Observes Oidc oidc, TlsConfigurationRegistry tls) {
    String trust = tls.get(TLS).isPresent() ? TLS : null;
    oidc.create(issuer.map(url -> tenant(url, trust)).orElseGet(Access::nobody));
  }

  /** Keys and issuer are those of its discovery document; a token is never sent anywhere. */
  private OidcTenantConfig tenant(URI url, String trust) {
    if (url.getHost() == null || !url.getScheme().matches("https?")) {
      throw new IllegalStateException(
          "khorgos.api.issuer=%s: an http or https URL is needed".formatted(url));
    }
    LOG.infof("the API asks for a bearer token: issuer=%s audience=%s", url, audience);
    return OidcTenantConfig.authServerUrl(url.toString())
        .tlsConfigurationName(trust)
        .token()
        .audience(audience)
        .allowJwtIntrospection(false)
        .allowOpaqueTokenIntrospection(false)
        .end()
        .build();
  }

  private static OidcTenantConfig nobody() {
    return OidcTenantConfig.builder().disableTenant().build();
  }

  void onApi(@Observes Router router) {
    if (issuer.isPresent()) {
      router.route().order(Integer.MIN_VALUE).failureHandler(Access::refuse);
    }
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    return issuer.isEmpty() ? CheckResult.permit() : identity.map(Access::known);
  }

  private static CheckResult known(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      throw new UnauthorizedException();
    }
    return CheckResult.PERMIT;
  }

  private static void refuse(RoutingContext request) {
    if (request.failure() instanceof SecurityException) {
      request.response().putHeader("www-authenticate", "Bearer");
      Problems.answer(request, 401);
    } else if (request.failure() instanceof OIDCException) {
      Problems.answer(request, 503);
    } else {
      request.next();
    }
  }
}
