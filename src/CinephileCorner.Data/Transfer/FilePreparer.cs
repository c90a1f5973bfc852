using CinephileCorner.Content;
using CinephileCorner.Content.Linting;
using CinephileCorner.Data.Media;

namespace CinephileCorner.Data.Transfer;

/// <summary>Reads files and makes articles of them: the long part of an import, done before the store is asked for anything, several at once.</summary>
/// <param name="before">What the store knew when the import began; only read here.</param>
/// <param name="keepsPictures">False for a check: then nothing is copied.</param>
/// <param name="isDecorative">Whether a picture, by its address, needs no words.</param>
/// <param name="readsAll">True for a check: then the messages about files that have not changed are wanted too.</param>
internal sealed class FilePreparer(ArticleMaker maker, MediaFolder media, IReadOnlyDictionary<string, KnownArticle> before, bool keepsPictures, bool readsAll, Func<string, bool> isDecorative)
{
    // Beyond this no part of it could be an article; the reader has the exact limits and the words for them.
    public const int MostBytes = 2 * 1024 * 1024;

    // Which addresses there are is known when the last file has been read: until then every link of ours is in doubt.
    private readonly LintContext _everyLink = new(_ => false) { IsDecorative = isDecorative };
    private readonly PictureFinder _pictures = new(media);

    public async Task<PreparedFile> PrepareAsync(FoundFile found, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(found.FullPath).Length > MostBytes)
                return Unreadable(found, "The file is larger than an article may be", "split it; an article may have 512 KiB");
            bytes = await File.ReadAllBytesAsync(found.FullPath, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unreadable(found, "The file cannot be read", "see who may read it");
        }

        var hash = ArticleMaker.HashOf(bytes);
        var known = before.GetValueOrDefault(found.SourcePath);
        var isSame = known is not null && string.Equals(known.AgreedHash, hash, StringComparison.Ordinal);
        var hasNewPictures = isSame && known!.Pictures.Any(picture => IsNew(picture, found));
        if (isSame && !readsAll && !hasNewPictures && !(known!.IsOld && !known.IsChangedInStore))
            return new PreparedFile(found, hash, Made: null);

        var made = maker.Make(found.ShownPath, bytes, found.FolderKind, path => _pictures.Find(path, found));
        if (made.File is { } file && (readsAll || !isSame))
            made = made with { Findings = ArticleLinter.Lint(file, ArticleLinter.TextOf(bytes), _everyLink) };
        if (keepsPictures && made.File is not null)
            made = await KeepPicturesAsync(made, found, cancellationToken);
        return new PreparedFile(found, hash, made, HasNewPictures: hasNewPictures);
    }

    private bool IsNew(KnownPicture picture, FoundFile found)
    {
        if (picture.OriginalPath is { } original && PictureFinder.IsUntouched(found.Root, original, picture.Length, picture.KeptUtc) && File.Exists(media.PathOf(picture.File!)))
            return false;
        return !string.Equals(_pictures.Find(picture.Path, found).Picture?.File, picture.File, StringComparison.Ordinal);
    }

    private async Task<MadeArticle> KeepPicturesAsync(MadeArticle made, FoundFile found, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var picture in made.Pictures.Values.OfType<FoundPicture>().Where(picture => picture.FullPath is not null))
            {
                var bytes = await File.ReadAllBytesAsync(picture.FullPath!, cancellationToken);
                if (PictureHeader.Read(bytes) is not { } header || !string.Equals(MediaFolder.NameOf(bytes, header), picture.File, StringComparison.Ordinal))
                    throw new IOException("It changed while it was read.");
                await media.KeepAsync(picture.File, bytes, cancellationToken);
            }
            return made;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var problem = new Problem(Severity.Error, found.ShownPath, 1, 1, $"A picture of the article cannot be kept ({fault.Message.TrimEnd('.')})", $"see that there is room in “{media.Path}” and that the program may write there");
            return made with { File = null, Problems = [.. made.Problems, problem] };
        }
    }

    private static PreparedFile Unreadable(FoundFile found, string what, string remedy) =>
        new(found, Hash: null, Made: null, new Problem(Severity.Error, found.ShownPath, 1, 1, what, remedy));
}
