using System.Text;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>How big a file may be. Checked before anything is parsed, so no parser meets text that could keep it busy.</summary>
internal static class FileLimits
{
    public const int BodyBytes = 512 * 1024;
    public const int FrontMatterBytes = 16 * 1024;
    public const int Lines = 20_000;
    public const int LineLength = 64 * 1024;
    public const int TitleLength = 200;

    public static bool AllowBytes(int count, ProblemList problems)
    {
        if (count <= BodyBytes + FrontMatterBytes)
            return true;
        problems.Error(new TextAt("", 1, 1), $"The file has {Kibibytes(count)} KiB, more than an article may have", "split it; an article may have 512 KiB");
        return false;
    }

    public static bool AllowLines(IReadOnlyList<string> lines, ProblemList problems)
    {
        if (lines.Count > Lines)
            problems.Error(new TextAt("", Lines + 1, 1), $"The file has {lines.Count} lines, more than an article may have", "split it; an article may have 20,000 lines");
        for (var number = 0; number < lines.Count; number++)
        {
            if (lines[number].Length > LineLength)
                problems.Error(new TextAt("", number + 1, LineLength + 1), $"The line has {lines[number].Length} characters", "break it; a line may have 65,536 characters");
        }
        return !problems.HasErrors;
    }

    public static bool AllowFrontMatter(string yaml, int line, ProblemList problems)
    {
        var count = Encoding.UTF8.GetByteCount(yaml);
        if (count <= FrontMatterBytes)
            return true;
        problems.Error(new TextAt("", line, 1), $"The front matter has {Kibibytes(count)} KiB", "shorten it; it may have 16 KiB");
        return false;
    }

    public static void AllowBody(IEnumerable<string> lines, int line, ProblemList problems)
    {
        var count = lines.Sum(text => (long)Encoding.UTF8.GetByteCount(text) + 1);
        if (count > BodyBytes)
            problems.Error(new TextAt("", line, 1), $"The text has {Kibibytes(count)} KiB", "split it; an article may have 512 KiB");
    }

    private static long Kibibytes(long bytes) => (bytes + 1023) / 1024;
}
