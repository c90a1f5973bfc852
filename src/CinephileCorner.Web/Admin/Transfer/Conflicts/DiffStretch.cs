using CinephileCorner.Content.Editing;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>Lines of two texts that belong together on a page: shown, or folded away because they are the same in both.</summary>
public sealed record DiffStretch(bool IsFolded, IReadOnlyList<DiffLine> Lines)
{
    private const int Around = 2;
    private const int LeastFolded = 4;

    /// <summary>Cuts a whole comparison up: two lines stay beside each change.</summary>
    public static IReadOnlyList<DiffStretch> Of(TextDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var lines = diff.Lines;
        var shown = new bool[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsChanged)
                Array.Fill(shown, value: true, Math.Max(0, at - Around), Math.Min(lines.Count, at + Around + 1) - Math.Max(0, at - Around));
        }
        var stretches = new List<DiffStretch>();
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && shown[end] == shown[at])
                end++;
            stretches.Add(new DiffStretch(!shown[at] && end - at >= LeastFolded, [.. lines.Skip(at).Take(end - at)]));
            at = end;
        }
        return stretches;
    }
}
