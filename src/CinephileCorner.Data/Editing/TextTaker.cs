using CinephileCorner.Content;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>Makes an article of a text that an editor wrote, in the same way as an import does of a file.</summary>
internal sealed class TextTaker(CinephileDbContext db, TransferOptions options, Actor actor)
{
    private readonly ArticleMaker _maker = new(options.TimeZone);

    /// <summary>Reads and renders the text; pictures are found where the article's were, and in the media folder.</summary>
    public async Task<MadeArticle> MakeAsync(Article article, byte[] source, CancellationToken cancellationToken)
    {
        var known = article.Pictures.ToDictionary(picture => picture.Path, StringComparer.Ordinal);
        var pictures = await StoredPictures.LoadAsync(db, source, known, cancellationToken);
        return _maker.Make(NameOf(article), source, article.Kind, pictures.Find);
    }

    /// <summary>Why the text cannot be this article's; null when it can.</summary>
    public async Task<Problem?> ObjectionAsync(Article article, MadeArticle made, CancellationToken cancellationToken)
    {
        var file = made.File!; // what was not read has problems of its own
        var critic = new Critic(file.Author ?? options.DefaultAuthor).Slug;
        var criticId = await db.Critics.Where(one => one.Slug == critic).Select(one => (int?)one.Id).SingleOrDefaultAsync(cancellationToken);
        if (!actor.MayEdit(criticId ?? 0))
            return Objection(article, $"The article is signed “{file.Author ?? options.DefaultAuthor}”, and you may not write under that name", "write your own name after “author:”");
        if (file.Kind == article.Kind && file.Slug.Value == article.Slug)
            return null;
        var path = ArticleAddress.Of(file.Kind, file.Slug.Value);
        var isTaken = await db.Articles.AnyAsync(other => other.Id != article.Id && other.Kind == file.Kind && other.Slug == file.Slug.Value, cancellationToken)
            || await db.FormerAddresses.AnyAsync(address => address.Path == path && address.ArticleId != article.Id, cancellationToken);
        return isTaken ? Objection(article, $"The address {path} belongs to another article", "write another “slug:”") : null;
    }

    /// <summary>Restates the article by the text; the caller saves.</summary>
    public async Task TakeAsync(Article article, MadeArticle made, Revision written, DateTime now, CancellationToken cancellationToken)
    {
        var file = made.File!; // as above
        var names = await NameRegister.OpenAsync(db, [file], options.DefaultAuthor, cancellationToken);
        var path = ArticleAddress.Of(article.Kind, article.Slug);
        var aliases = await FreeAsync(article, file.Aliases, cancellationToken);
        var films = new LeftFilms(db, now);
        films.Look(article);
        var spellings = new Spellings(db, names, options, now);
        spellings.Look(article);
        article.MoveTo(file.Kind, file.Slug, path);
        article.ForgetAddress(ArticleAddress.Of(article.Kind, article.Slug));
        article.Restate(new StatementWriter(names, options.DefaultAuthor).Write(made, aliases), now, written);
        await films.RememberAsync(cancellationToken);
        await spellings.SettleAsync([(article, file)], cancellationToken);
    }

    /// <summary>Restates the article as if it were published now, whatever its text says of that; for a transaction that is taken back.</summary>
    public async Task RehearseAsync(Article article, MadeArticle made, DateTime now, CancellationToken cancellationToken)
    {
        var file = made.File!; // as above
        var names = await NameRegister.OpenAsync(db, [file], options.DefaultAuthor, cancellationToken);
        var statement = new StatementWriter(names, options.DefaultAuthor).Write(made, []);
        article.MoveTo(file.Kind, file.Slug, ArticleAddress.Of(article.Kind, article.Slug));
        article.Restate(statement with { IsDraft = false, PublishedUtc = statement.PublishedUtc < now ? statement.PublishedUtc : now }, now);
    }

    /// <summary>Who signs what this editor begins: the critic they are, else the site's own.</summary>
    public async Task<Critic> SigningCriticAsync(CancellationToken cancellationToken)
    {
        var own = actor.CriticId;
        if (own is not null && await db.Critics.SingleOrDefaultAsync(critic => critic.Id == own, cancellationToken) is { } signs)
            return signs;
        var house = new Critic(options.DefaultAuthor);
        return await db.Critics.SingleOrDefaultAsync(critic => critic.Slug == house.Slug, cancellationToken) ?? house;
    }

    public static string NameOf(Article article) => article.SourcePath ?? $"{ArticleAddress.Folder(article.Kind)}/{article.Slug}.md";

    // An alias that leads elsewhere, or is somebody's page, is left out, as an import does.
    private async Task<List<string>> FreeAsync(Article article, IReadOnlyList<string> aliases, CancellationToken cancellationToken)
    {
        List<string> free = [];
        foreach (var alias in aliases)
        {
            var isPage = alias.Split('/') is ["", var folder, var slug] && ArticleAddress.KindOf(folder) is { } kind
                && await db.Articles.AnyAsync(other => other.Kind == kind && other.Slug == slug, cancellationToken);
            if (!isPage && !await db.FormerAddresses.AnyAsync(address => address.Path == alias && address.ArticleId != article.Id, cancellationToken))
                free.Add(alias);
        }
        return free;
    }

    private static Problem Objection(Article article, string what, string remedy) => new(Severity.Error, NameOf(article), 1, 1, what, remedy);
}
