import type { Source } from "../source";

/** Where each server's limit of a request's headers is written. */
export const SERVER_SOURCES = {
  "server-uwsgi": {
    label: "uWSGI buffer-size",
    url: "https://uwsgi-docs.readthedocs.io/en/latest/ThingsToKnow.html",
  },
  "server-apache": {
    label: "Apache LimitRequestFieldSize",
    url: "https://httpd.apache.org/docs/2.4/mod/core.html#limitrequestfieldsize",
  },
  "server-gunicorn": {
    label: "gunicorn limit_request_field_size",
    url: "https://gunicorn.org/reference/settings/#limit_request_field_size",
  },
  "server-nginx": {
    label: "nginx large_client_header_buffers",
    url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers",
  },
  "server-jetty": {
    label: "Jetty requestHeaderSize",
    url: "https://jetty.org/docs/jetty/12/operations-guide/modules/standard.html#server-config",
  },
  "server-spring-boot": {
    label: "Spring Boot server.max-http-request-header-size",
    url: "https://docs.spring.io/spring-boot/appendix/application-properties/index.html",
  },
  "server-tomcat": {
    label: "Tomcat maxHttpRequestHeaderSize",
    url: "https://tomcat.apache.org/tomcat-11.0-doc/config/http.html",
  },
  "server-iis": {
    label: "http.sys MaxRequestBytes",
    url: "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/iisadmin-service-inetinfo/httpsys-registry-windows",
  },
  "server-node": {
    label: "Node.js http.maxHeaderSize",
    url: "https://nodejs.org/api/http.html#httpmaxheadersize",
  },
  "server-uvicorn": {
    label: "uvicorn --h11-max-incomplete-event-size",
    url: "https://www.uvicorn.org/settings/",
  },
  "server-kestrel": {
    label: "Kestrel MaxRequestHeadersTotalSize",
    url: "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.server.kestrel.core.kestrelserverlimits.maxrequestheaderstotalsize",
  },
  "server-http-client": {
    label: "Python http.client _MAXLINE",
    url: "https://github.com/python/cpython/blob/main/Lib/http/client.py",
  },
  "server-go": {
    label: "Go http.DefaultMaxHeaderBytes",
    url: "https://pkg.go.dev/net/http#DefaultMaxHeaderBytes",
  },
  "server-haproxy": {
    label: "HAProxy tune.bufsize less tune.maxrewrite",
    url: "https://docs.haproxy.org/3.4/configuration.html#3.2-tune.bufsize",
  },
  "server-aws-load-balancer": {
    label: "AWS Application Load Balancer: HTTP 400",
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html#http-400-issues",
  },
  "server-cloudfront": {
    label: "CloudFront quotas: maximum length of a request",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-general",
  },
  "server-fastly": {
    label: "Fastly limits: Cookie header size",
    url: "https://www.fastly.com/documentation/reference/vcl/constraints-and-limitations",
  },
  "server-envoy": {
    label: "Envoy max_request_headers_kb",
    url: "https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/filters/network/http_connection_manager/v3/http_connection_manager.proto",
  },
  "server-google-cloud": {
    label: "Google Cloud quotas: maximum client request header size",
    url: "https://docs.cloud.google.com/load-balancing/docs/quotas",
  },
  "server-cloudflare": {
    label: "Cloudflare connection limits: request headers",
    url: "https://developers.cloudflare.com/fundamentals/reference/connection-limits/",
  },
} as const satisfies Record<string, Source>;
