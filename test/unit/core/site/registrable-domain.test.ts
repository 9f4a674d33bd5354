import { describe, expect, it } from "vitest";
import { registrableSite } from "../../../../src/core/site/registrable-domain";

describe("the site of a host is its registrable domain, or the host where there is none", () => {
  it.each<[string, string, "registrable" | "host"]>([
    ["example.com", "example.com", "registrable"],
    ["a.b.example.com", "example.com", "registrable"],
    ["shop.co.uk", "shop.co.uk", "registrable"],
    ["www.shop.co.uk", "shop.co.uk", "registrable"],
    ["co.uk", "co.uk", "host"],
    ["foo.github.io", "foo.github.io", "registrable"],
    ["a.foo.github.io", "foo.github.io", "registrable"],
    ["github.io", "github.io", "host"],
    ["city.kawasaki.jp", "city.kawasaki.jp", "registrable"],
    ["www.ck", "www.ck", "registrable"],
    ["a.b.xn--55qx5d.cn", "b.xn--55qx5d.cn", "registrable"],
    ["xn--55qx5d.cn", "xn--55qx5d.cn", "host"],
    ["www.xn--bcher-kva.example", "xn--bcher-kva.example", "registrable"],
    ["shop.test", "shop.test", "registrable"],
    ["app.shop.test", "shop.test", "registrable"],
    ["under_score.example.com", "example.com", "registrable"],
    ["foo.localhost", "foo.localhost", "registrable"],
    ["bar.foo.localhost", "foo.localhost", "registrable"],
    ["localhost", "localhost", "host"],
    ["intranet", "intranet", "host"],
    ["127.0.0.1", "127.0.0.1", "host"],
    ["[::1]", "[::1]", "host"],
  ])("%s: %s (%s)", async (host, domain, kind) => {
    expect(await registrableSite(host)).toEqual({ domain, kind });
  });
});
