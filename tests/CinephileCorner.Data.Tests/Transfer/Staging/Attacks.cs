using IO = System.IO;

namespace CinephileCorner.Data.Tests.Transfer.Staging;

/// <summary>Public attack files beside the repository; a test that needs them is skipped where they are not.</summary>
internal static class Attacks
{
    public static string File(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !IO.File.Exists(Path.Combine(folder.FullName, "CinephileCorner.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "attack", path);
        if (Environment.GetEnvironmentVariable("CI_REQUIRE_ALL") == "1")
            Assert.True(IO.File.Exists(file), $"{path} is missing and CI_REQUIRE_ALL is set");
        Skip.IfNot(IO.File.Exists(file), $"shared/attack/{path} is not on this machine");
        return file;
    }
}
