using System.ComponentModel.DataAnnotations;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>A choice between a file and its article, with what was seen when it was made.</summary>
public sealed class ConflictForm
{
    /// <summary>“ours” or “file”; not asked of a text.</summary>
    [StringLength(10)]
    public string? Choice { get; set; }

    /// <summary>Hash of the article’s text as shown.</summary>
    [StringLength(64)]
    public string? Ours { get; set; }

    /// <summary>Hash of the file as shown.</summary>
    [StringLength(64)]
    public string? File { get; set; }

    /// <summary>The text made of both; null where one of them is chosen.</summary>
    public string? Text { get; set; }
}
