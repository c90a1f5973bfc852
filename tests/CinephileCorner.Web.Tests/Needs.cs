namespace CinephileCorner.Web.Tests;

/// <summary>What a test needs beyond the SDK: where it is missing the test skips with a sentence, unless everything is required.</summary>
internal static class Needs
{
    /// <summary>The browser's path: the one without windows if it is there, since it spares the drawing of tabs and bars that nobody sees.</summary>
    public static string Chromium()
    {
        var found = Found("chromium-headless-shell") ?? Found("chromium");
        That(found is not null, "Chromium is not installed (Debian: apt-get install chromium-headless-shell, or chromium); this test looks at pages in it.");
        return found!;
    }

    /// <summary>The full path of a program.</summary>
    public static string Program(string name, string otherwise)
    {
        var found = Found(name);
        That(found is not null, otherwise);
        return found!;
    }

    /// <summary>Skips, or fails where nothing may be missing.</summary>
    public static void That(bool isThere, string otherwise)
    {
        if (isThere)
            return;
        if (Environment.GetEnvironmentVariable("CI_REQUIRE_ALL") == "1")
            Assert.Fail(otherwise);
        Skip.If(true, otherwise);
    }

    private static string? Found(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
