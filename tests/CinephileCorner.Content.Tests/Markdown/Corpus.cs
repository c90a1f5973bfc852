using System.IO.Compression;
using System.Text.Json;

namespace CinephileCorner.Content.Tests.Markdown;

/// <summary>Public attack corpora and film data beside the repository; a test that needs them is skipped where they are not.</summary>
internal static class Corpus
{
    private static readonly string? Folder = Find();

    public static void Require(string path)
    {
        RequireShared("attack/" + path);
    }

    /// <summary>Titles with years and the people of each, as real films have them.</summary>
    public static IReadOnlyList<(string Title, int Year, IReadOnlyList<string> People)> Films(int most)
    {
        RequireShared("data/films.jsonl.gz");
        using var file = File.OpenRead(Path.Combine(Folder!, "data", "films.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var films = new List<(string, int, IReadOnlyList<string>)>();
        while (films.Count < most && lines.ReadLine() is { } line)
        {
            using var film = JsonDocument.Parse(line);
            films.Add((film.RootElement.GetProperty("title").GetString()!, film.RootElement.GetProperty("year").GetInt32(),
                [.. film.RootElement.GetProperty("directors").EnumerateArray().Concat(film.RootElement.GetProperty("cast").EnumerateArray()).Select(name => name.GetString()!)]));
        }
        return films;
    }

    private static void RequireShared(string path)
    {
        var isThere = Folder is not null && File.Exists(Path.Combine(Folder, path));
        if (Environment.GetEnvironmentVariable("CI_REQUIRE_ALL") == "1")
            Assert.True(isThere, $"{path} is missing and CI_REQUIRE_ALL is set");
        Skip.IfNot(isThere, $"shared/{path} is not on this machine");
    }

    public static string Read(string path)
    {
        Require(path);
        return File.ReadAllText(Path.Combine(Folder!, "attack", path));
    }

    /// <summary>The payloads of a file: its lines, or the strings of its JSON.</summary>
    public static IReadOnlyList<string> Payloads(string path)
    {
        var text = Read(path);
        if (!path.EndsWith(".json", StringComparison.Ordinal))
            return [.. text.Split('\n'), text];
        using var json = JsonDocument.Parse(text);
        return [.. Strings(json.RootElement)];
    }

    /// <summary>The inputs of the CommonMark specification's examples.</summary>
    public static IReadOnlyList<string> SpecExamples(string path)
    {
        const string Fence = "````````````````````````````````";
        var examples = new List<string>();
        var blocks = Read(path).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!blocks[i].StartsWith(Fence + " example", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(blocks, ".", i);
            examples.Add(string.Join('\n', blocks[(i + 1)..end]).Replace('→', '\t'));
        }
        return examples;
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CinephileCorner.sln")))
            folder = folder.Parent;
        var corpora = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(corpora) ? corpora : null;
    }
}
