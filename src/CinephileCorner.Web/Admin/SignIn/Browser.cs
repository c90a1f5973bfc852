namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Tells a browser in words that its owner knows it by.</summary>
internal static class Browser
{
    /// <summary>“Firefox on Linux”; “A browser” when nothing is known.</summary>
    public static string Words(string? userAgent)
    {
        var text = userAgent ?? "";
        var browser = First(text, ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"));
        var system = First(text, ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"));
        return system is null ? browser ?? "A browser" : $"{browser ?? "A browser"} on {system}";
    }

    private static string? First(string text, params (string Mark, string Name)[] known) =>
        Array.Find(known, one => text.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
