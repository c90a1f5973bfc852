namespace CinephileCorner.Web.Tests;

/// <summary>What a test needs beyond the SDK: where it is missing the test skips with a sentence, unless everything is required.</summary>
internal static class Needs
{
    /// <summary>The browser's path.</summary>
    public static string Chromium() => Program("chromium", "Chromium is not installed (Debian: apt-get install chromium); this test looks at pages in it.");

    /// <summary>The full path of a program.</summary>
    public static string Program(string name, string otherwise)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
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
}
