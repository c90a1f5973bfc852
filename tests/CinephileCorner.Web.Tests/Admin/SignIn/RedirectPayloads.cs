namespace CinephileCorner.Web.Tests.Admin.SignIn;

/// <summary>Return addresses that have led out of other sites; the forms of the public lists, with a host that is nobody's.</summary>
internal static class RedirectPayloads
{
    private static readonly string[] Forms =
    [
        "//{0}", "///{0}", "////{0}", "/////{0}/", "//{0}/%2f..", "///{0}/%2e%2e", "////{0}/%2e%2e%2f", "https://{0}", "http://{0}", "https:{0}", "http:{0}", "/https://{0}", "/http:/{0}",
        "\\\\{0}", "/\\{0}", "\\/{0}", "/\\/{0}", "/%09/{0}", "//%09/{0}", "/%5c{0}", "//%5c{0}", "/%2f%2f{0}", "/%2f%5c%2f{0}/", "/.{0}", "////\\;@{0}", "///\\;@{0}", "/{0}/%2f%2e%2e",
        "//admin@{0}", "https://corner.example@{0}/", "https://corner.example.{0}/", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java%0d%0ascript%0d%0a:alert(0)", "data:text/html,x", "~/{0}", "~//{0}",
        "//{0}%00", "\t//{0}", " //{0}", "/\t/{0}", "/\r\n/{0}", "%0d%0aLocation:%20//{0}", "/admin//{0}\\..", "/adminx.{0}", "/admin.{0}", "/admin\\@{0}", "@{0}", "?next=//{0}", "#//{0}", "..//{0}", "",
        "//\u3002{0}", "/〱{0}", "〵{0}", "//[::1]", "//0x7f.1", "ht tps://{0}", "https:///{0}", "https:/\\{0}", ";@{0}", "http://;@{0}", "x:{0}", "x://{0}", "mailto:a@{0}",
    ];

    public static IEnumerable<string> All => Forms.Select(form => form.Replace("{0}", "evil.example", StringComparison.Ordinal));
}
