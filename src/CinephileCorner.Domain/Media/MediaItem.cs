namespace CinephileCorner.Domain.Media;

/// <summary>A picture in the media folder. Its name is made from its content, so it never changes and is stored once.</summary>
public sealed class MediaItem
{
    /// <summary>After so many tries a picture that ends the program, or never ends, is left alone.</summary>
    public const int MostTries = 3;

    /// <summary>Percent: the middle.</summary>
    public const int Middle = 50;

    private MediaItem() { }

    /// <summary>A picture of the content folder: kept byte for byte, since it leaves again as it came, and so never shown itself.</summary>
    public MediaItem(string file, int width, int height, long length, DateTime addedUtc)
    {
        File = file;
        Width = width;
        Height = height;
        Length = length;
        TotalLength = length;
        AddedUtc = addedUtc;
    }

    /// <summary>Its name below <c>/media/</c>.</summary>
    public string File { get; private set; } = "";

    /// <summary>Pixels, as shown.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels, as shown.</summary>
    public int Height { get; private set; }

    /// <summary>Bytes of the file of that name.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes of the file and of everything made from it.</summary>
    public long TotalLength { get; private set; }

    public DateTime AddedUtc { get; private set; }

    /// <summary>True when the file was written by ourselves and so holds nothing but the picture; else a copy of which that is true stands beside it.</summary>
    public bool IsOurs { get; private set; }

    /// <summary>What it shows, offered when it is put into an article; null when nobody wrote it. Empty never occurs.</summary>
    public string? Alt { get; private set; }

    /// <summary>It says nothing that the words around it do not; then there is no <see cref="Alt"/>.</summary>
    public bool IsDecorative { get; private set; }

    public string? Caption { get; private set; }

    /// <summary>Who made it, or who allows us to show it.</summary>
    public string? Credit { get; private set; }

    /// <summary>Percent from the left of what every crop has to show.</summary>
    public int FocusX { get; private set; } = Middle;

    /// <summary>Percent from the top.</summary>
    public int FocusY { get; private set; } = Middle;

    /// <summary><c>#rrggbb</c>; null until its sizes are made.</summary>
    public string? AverageColour { get; private set; }

    /// <summary>As the file was called by whoever uploaded it; only ever shown. Null for an imported one.</summary>
    public string? OriginalName { get; private set; }

    /// <summary>Who uploaded it; null for an import.</summary>
    public string? AddedBy { get; private set; }

    /// <summary>Their account; null for an import.</summary>
    public int? EditorId { get; private set; }

    /// <summary>Null while its sizes are still to be made.</summary>
    public DateTime? SizesMadeUtc { get; private set; }

    /// <summary>How often making its sizes was begun; counted before, so that a picture which ends the program is not tried for ever.</summary>
    public int Tries { get; private set; }

    /// <summary>Why nothing can be made of it, a sentence; null when nothing is wrong.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Nobody said what it shows, nor that it says nothing.</summary>
    public bool LacksAlt => Alt is null && !IsDecorative;

    /// <summary>A picture that an editor uploaded and we wrote anew.</summary>
    public static MediaItem Uploaded(string file, int width, int height, long length, string originalName, int? editorId, string addedBy, DateTime addedUtc) =>
        new(file, width, height, length, addedUtc) { IsOurs = true, OriginalName = originalName, EditorId = editorId, AddedBy = addedBy };

    /// <summary>Says what is to be known of it; empty texts count as none, and a decorative picture has no alt text.</summary>
    public void Describe(string? alt, bool isDecorative, string? caption, string? credit)
    {
        Alt = isDecorative ? null : Written(alt);
        IsDecorative = isDecorative;
        Caption = Written(caption);
        Credit = Written(credit);
    }

    /// <summary>Says what every crop has to show, in percent from left and top.</summary>
    /// <exception cref="DomainException">A number is not from 0 to 100.</exception>
    public void FocusOn(int x, int y)
    {
        if (x is < 0 or > 100 || y is < 0 or > 100)
            throw new DomainException("The focal point lies outside the picture; write numbers from 0 to 100.");
        (FocusX, FocusY) = (x, y);
    }

    /// <summary>To be saved before its sizes are made.</summary>
    public void BeginSizes() => Tries++;

    /// <summary>Its sizes are on the disk.</summary>
    /// <param name="width">As decoded; a header may have said otherwise.</param>
    public void EndSizes(int width, int height, string averageColour, long totalLength, DateTime now)
    {
        (Width, Height, AverageColour, TotalLength) = (width, height, averageColour, totalLength);
        (SizesMadeUtc, Trouble) = (now, null);
    }

    /// <summary>Nothing can be made of it; it is not tried again.</summary>
    public void GiveUp(string trouble) => Trouble = trouble;

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
