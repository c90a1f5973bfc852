namespace CinephileCorner.Data.Transfer;

/// <summary>Follows links to where a path really leads, so that nothing outside a folder is taken for a part of it.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path with every link on the way resolved; null when it leads in a circle or nowhere.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        var real = root;
        var rest = new Stack<string>(full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                return null;
            var leads = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(leads) ?? "";
            foreach (var step in leads[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                rest.Push(step);
        }
        return real;
    }

    /// <summary>Whether the path really lies below the folder.</summary>
    public static bool IsBelow(string path, string folder) => Of(path) is { } real && Of(folder) is { } parent && IsNamedBelow(real, parent);

    /// <summary>The same by name alone, links not followed: for paths that do not exist yet.</summary>
    public static bool IsNamedBelow(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
