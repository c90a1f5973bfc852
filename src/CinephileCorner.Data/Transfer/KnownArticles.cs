using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

/// <summary>All stored articles by address, by file and by content, without their words.</summary>
internal sealed class KnownArticles
{
    private readonly Dictionary<(ArticleKind Kind, string Slug), KnownArticle> _byAddress = [];
    private readonly Dictionary<string, KnownArticle> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownArticle>> _byAgreedHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownArticle> _byFormerAddress = new(StringComparer.Ordinal);

    public IReadOnlyCollection<KnownArticle> All => _byAddress.Values;

    /// <summary>Whether a picture that a text names by its address is decoration, as the library says.</summary>
    public Func<string, bool> IsDecorative { get; private init; } = _ => false;

    /// <summary>Reads them all; none where there is no store yet.</summary>
    /// <param name="isUpload">What an upload has to know: the content folder's files are others.</param>
    public static async Task<KnownArticles> LoadAsync(CinephileDbContext? db, bool isUpload, CancellationToken cancellationToken)
    {
        if (db is null)
            return new KnownArticles();
        var known = new KnownArticles { IsDecorative = await DecorativePictures.KnownToAsync(db, cancellationToken) };
        var rows = await db.Articles.AsNoTracking().OrderBy(article => article.Id)
            .Select(article => new { article.Id, article.Kind, article.Slug, article.SourcePath, article.SourceHash, article.AgreedHash, article.UploadedHash, article.Text.MadeByVersion })
            .ToListAsync(cancellationToken);
        var pictures = await db.ArticlePictures.AsNoTracking()
            .Select(picture => new
            {
                Picture = picture,
                Item = db.MediaItems.Where(item => item.File == picture.File).Select(item => new { item.Length, item.AddedUtc }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var byArticle = pictures.ToLookup(row => row.Picture.ArticleId, row => new KnownPicture(row.Picture.ArticleId, row.Picture.Path, row.Picture.File, row.Picture.OriginalPath,
            row.Picture.Width, row.Picture.Height, row.Item?.Length ?? 0, row.Item?.AddedUtc ?? default));
        var conflicts = await db.ImportConflicts.AsNoTracking().Where(conflict => conflict.IsUpload == isUpload)
            .Select(conflict => new { conflict.ArticleId, conflict.FileHash })
            .ToDictionaryAsync(conflict => conflict.ArticleId, conflict => conflict.FileHash, cancellationToken);
        var byId = new Dictionary<int, KnownArticle>();
        foreach (var row in rows)
        {
            var article = byId[row.Id] = new KnownArticle
            {
                Id = row.Id,
                Kind = row.Kind,
                Slug = row.Slug,
                SourcePath = row.SourcePath,
                SourceHash = row.SourceHash,
                AgreedHash = isUpload ? row.UploadedHash ?? row.AgreedHash : row.AgreedHash,
                ConflictHash = conflicts.GetValueOrDefault(row.Id),
                MadeByVersion = row.MadeByVersion,
                Pictures = [.. byArticle[row.Id]],
            };
            known.Add(article);
        }
        foreach (var former in await db.FormerAddresses.AsNoTracking().Select(address => new { address.Path, address.ArticleId }).ToListAsync(cancellationToken))
            known._byFormerAddress[former.Path] = byId[former.ArticleId];
        return known;
    }

    public KnownArticle? At(ArticleKind kind, string slug) => _byAddress.GetValueOrDefault((kind, slug));

    /// <summary>The article whose page stands at that path.</summary>
    public KnownArticle? AtPath(string path) =>
        path.Split('/') is ["", var folder, var slug] && ArticleAddress.KindOf(folder) is { } kind ? At(kind, slug) : null;

    public KnownArticle? From(string sourcePath) => _byPath.GetValueOrDefault(sourcePath);

    /// <summary>Articles that last agreed with a file of these bytes.</summary>
    public IEnumerable<KnownArticle> Agreeing(string hash) => _byAgreedHash.GetValueOrDefault(hash) ?? [];

    /// <summary>The article that an old path leads to.</summary>
    public KnownArticle? FormerlyAt(string path) => _byFormerAddress.GetValueOrDefault(path);

    public void Lead(string formerPath, KnownArticle article) => _byFormerAddress[formerPath] = article;

    public void Add(KnownArticle article)
    {
        _byAddress[(article.Kind, article.Slug)] = article;
        if (article.SourcePath is { } path)
            _byPath[path] = article;
        if (article.AgreedHash is { } hash)
        {
            if (!_byAgreedHash.TryGetValue(hash, out var same))
                _byAgreedHash[hash] = same = [];
            same.Add(article);
        }
    }

    public void Remove(KnownArticle article)
    {
        _byAddress.Remove((article.Kind, article.Slug));
        if (article.SourcePath is { } path)
            _byPath.Remove(path);
        if (article.AgreedHash is { } hash && _byAgreedHash.TryGetValue(hash, out var same))
            same.Remove(article);
    }
}
