using System.Text;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>What the editor sends; the fields of facts beside it are read by <see cref="FieldChanges"/>.</summary>
public sealed class SaveForm
{
    /// <summary>Of the request: percent signs make a text three times as long.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int MostTextBytes = (512 + 16) * 1024;
    private const int LongestWord = 40;

    public string? Text { get; set; }

    /// <summary>Hash of the version it was written on.</summary>
    public string? Base { get; set; }

    public string? Tab { get; set; }

    public int? Seq { get; set; }

    public bool Auto { get; set; }

    internal bool IsTooLong => Encoding.UTF8.GetByteCount(Text ?? "") > MostTextBytes;

    internal ArticleSave ToSave(string text) => new()
    {
        Text = text,
        BaseHash = Base,
        Tab = Tab is { Length: > 0 and <= LongestWord } ? Tab : null,
        Sequence = Seq,
        Kind = Auto ? RevisionKind.Autosave : RevisionKind.Save,
    };
}
