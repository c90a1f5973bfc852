using CinephileCorner.Content.Linting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>Pictures that an editor called decoration: they need no words for those who do not see them.</summary>
public static class Decorations
{
    /// <summary>Id of the linter's rule that asks for such words. A draft may lack them; what is published may not.</summary>
    public const string AltTextRule = "missing-alt";

    /// <summary>The findings without those that ask for words of a decoration.</summary>
    /// <param name="text">The text they are about, with <c>\n</c> line ends.</param>
    public static async Task<IReadOnlyList<Finding>> WithoutDecorationsAsync(this CinephileDbContext db, IReadOnlyList<Finding> findings, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(text);
        if (!findings.Any(finding => finding.RuleId == AltTextRule))
            return findings;
        var decorations = await db.MediaItems.AsNoTracking().Where(item => item.IsDecorative).Select(item => item.File).ToListAsync(cancellationToken);
        var lines = text.Split('\n');
        return [.. findings.Where(finding => finding.RuleId != AltTextRule || !decorations.Exists(file => Place(lines, finding).Contains(file, StringComparison.Ordinal)))];
    }

    // Two pictures may share a line: each answers for itself.
    private static string Place(string[] lines, Finding finding)
    {
        var line = lines[finding.Line - 1];
        var start = Math.Min(finding.Column - 1, line.Length);
        return finding.Length > 0 ? line.Substring(start, Math.Min(finding.Length, line.Length - start)) : line;
    }
}
