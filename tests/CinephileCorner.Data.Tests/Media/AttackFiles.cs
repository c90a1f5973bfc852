namespace CinephileCorner.Data.Tests.Media;

/// <summary>Public attack corpora beside the repository; a test that needs them is skipped where they are not.</summary>
internal static class AttackFiles
{
    public static IReadOnlyList<string> In(string folder)
    {
        var path = Find() is { } root ? Path.Combine(root, folder) : null;
        var isThere = Directory.Exists(path);
        if (Environment.GetEnvironmentVariable("CI_REQUIRE_ALL") == "1")
            Assert.True(isThere, $"shared/attack/{folder} is missing and CI_REQUIRE_ALL is set");
        Skip.IfNot(isThere, $"The corpus shared/attack/{folder} is not on this machine.");
        return [.. Directory.EnumerateFiles(path!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CinephileCorner.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "attack") : null;
    }
}
