using System.Text.RegularExpressions;

namespace CinephileCorner.Web.Site.Media;

/// <summary>A picture in the media folder. Its name is the hash of its content, a width where it is one of several sizes, and one of four endings: nothing else is ever looked for on the disk.</summary>
/// <param name="Path">Absolute.</param>
public sealed partial record MediaFile(string Name, string Path, string ContentType)
{
    /// <summary>One of several made from a picture, or the copy that is shown for it.</summary>
    public bool IsSize => Name.Contains('-', StringComparison.Ordinal);

    /// <summary>Null when there is no such picture, or the name is none we would have given.</summary>
    public static MediaFile? Find(string folder, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!OurNames().IsMatch(name))
            return null;
        var file = new FileInfo(System.IO.Path.Combine(folder, name));
        // A link could lead out of the folder; we make none.
        return file.Exists && file.LinkTarget is null ? new MediaFile(name, file.FullName, TypeOf(file.Extension)) : null;
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        _ => "image/jpeg",
    };

    [GeneratedRegex(@"\A[0-9a-f]{8,64}(?:-[0-9]{1,4})?\.(?:jpg|png|webp|avif)\z", RegexOptions.NonBacktracking)]
    private static partial Regex OurNames();
}
