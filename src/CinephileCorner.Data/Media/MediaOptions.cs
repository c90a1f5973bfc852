namespace CinephileCorner.Data.Media;

/// <summary>Settings under <c>Media</c>.</summary>
/// <param name="Path">The folder of pictures, absolute.</param>
/// <param name="QuotaPerEditorMiB">What all pictures of one editor may take, with their sizes.</param>
/// <param name="QuotaMiB">What all pictures that editors uploaded may take together.</param>
public sealed record MediaOptions(string Path, int QuotaPerEditorMiB = MediaOptions.UsualPerEditorMiB, int QuotaMiB = MediaOptions.UsualMiB)
{
    public const int UsualPerEditorMiB = 2_048;

    public const int UsualMiB = 20_480;
}
