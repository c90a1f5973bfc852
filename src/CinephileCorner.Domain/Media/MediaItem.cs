namespace CinephileCorner.Domain.Media;

/// <summary>A picture in the media folder. Its name is made from its content, so it never changes and is stored once.</summary>
public sealed class MediaItem
{
    private MediaItem() { }

    public MediaItem(string file, int width, int height, long length, DateTime addedUtc)
    {
        File = file;
        Width = width;
        Height = height;
        Length = length;
        AddedUtc = addedUtc;
    }

    /// <summary>Its name below <c>/media/</c>.</summary>
    public string File { get; private set; } = "";

    /// <summary>Pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels.</summary>
    public int Height { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public DateTime AddedUtc { get; private set; }
}
