using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Domain.Articles;

/// <summary>
/// A review, a ranking or a piece of news. Its source text is the truth (<see cref="ArticleText"/>); everything here is
/// what the text states, ready to be asked for.
/// </summary>
public sealed class Article
{
    private readonly List<Credit> _credits = [];
    private readonly List<ArticleGenre> _genres = [];
    private readonly List<ArticleTag> _tags = [];
    private readonly List<RankingEntry> _entries = [];
    private readonly List<ArticlePicture> _pictures = [];
    private readonly List<InsideLink> _insideLinks = [];
    private readonly List<FormerAddress> _formerAddresses = [];
    private readonly List<FormerText> _formerTexts = [];
    private readonly List<Revision> _revisions = [];

    private Article() { }

    public int Id { get; private set; }

    public ArticleKind Kind { get; private set; }

    public string Slug { get; private set; } = "";

    public ArticleState State { get; private set; }

    /// <summary>When readers may see it, UTC; in the future for a scheduled article.</summary>
    public DateTime PublishedUtc { get; private set; }

    /// <summary>As stated by the author, UTC; null when no update was stated.</summary>
    public DateTime? UpdatedUtc { get; private set; }

    /// <summary>When the store last took a change in, UTC: the sitemap's lastmod and HTTP's Last-Modified.</summary>
    public DateTime ChangedUtc { get; private set; }

    /// <summary>When readers lost it, UTC; null unless it was taken down.</summary>
    public DateTime? WithdrawnUtc { get; private set; }

    /// <summary>When it went into the trash, UTC; null unless it is there.</summary>
    public DateTime? TrashedUtc { get; private set; }

    /// <summary>True once it has been published: its address is remembered from then on, whatever becomes of it.</summary>
    public bool WasPublished { get; private set; }

    /// <summary>Whether the text as it stands is among the revisions; one that came from a file is not, until it is replaced.</summary>
    public bool IsTextKept { get; private set; }

    public string Headline { get; private set; } = "";

    /// <summary>Orders the desk's list by headline: folded, without a leading English article.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>What the desk's list finds it by besides its address: the words of its headline and its film's title, folded.</summary>
    public string FindWords { get; private set; } = "";

    /// <summary>One or two sentences for lists, feeds and cards.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>False when the summary was taken from the body: then the page does not print it above itself.</summary>
    public bool SummaryIsWritten { get; private set; }

    public int CriticId { get; private set; }

    public Critic Critic { get; private set; } = null!; // set by Restate or by the store

    public int? FilmId { get; private set; }

    /// <summary>What a review is about, or a piece of news names; null when none.</summary>
    public Film? Film { get; private set; }

    /// <summary>The film whose name the text uses, where that one was merged into <see cref="FilmId"/>; null where it names it directly.</summary>
    public int? FilmAliasId { get; private set; }

    public FilmType Type { get; private set; }

    public int? SeriesId { get; private set; }

    /// <summary>The series its film belongs to, as this review says; null when it says none.</summary>
    public Series? Series { get; private set; }

    /// <summary>The film’s title in its own language, as this review says; null when it says none.</summary>
    public string? OriginalTitle { get; private set; }

    /// <summary>Titles the film is known by elsewhere, as this review says.</summary>
    public IReadOnlyList<string> OtherTitles { get; private set; } = [];

    /// <summary>The score in half points, 0 to 20; null when none was given.</summary>
    public int? HalfPoints { get; private set; }

    public Score? Score => HalfPoints is { } halves ? Articles.Score.FromHalves(halves) : null;

    /// <summary>Minutes; null when not known.</summary>
    public int? RuntimeMinutes { get; private set; }

    /// <summary>The certificate as written, <c>PG-13</c> or <c>NR</c>; null when not stated.</summary>
    public string? Rated { get; private set; }

    public DateOnly? Released { get; private set; }

    public IReadOnlyList<OutsideLink> Links { get; private set; } = [];

    public ArtChoice Art { get; private set; } = ArtChoice.None;

    public Poster? Poster { get; private set; }

    /// <summary>Words of the prose.</summary>
    public int WordCount { get; private set; }

    /// <summary>Path below the content folder of the file this came from, with <c>/</c>; null for an article written here.</summary>
    public string? SourcePath { get; private set; }

    /// <summary>SHA-256 of the source text as it is now, in hex.</summary>
    public string SourceHash { get; private set; } = "";

    /// <summary>SHA-256 of the file when file and store last agreed, in hex; null when they never did.</summary>
    public string? AgreedHash { get; private set; }

    /// <summary>SHA-256 of the upload that was last agreed upon while the content folder held a file of its own, in hex; null when there was none.</summary>
    public string? UploadedHash { get; private set; }

    public ArticleText Text { get; private set; } = null!; // set by Restate or by the store

    /// <summary>Cast first, then crew, each in billing order.</summary>
    public IReadOnlyList<Credit> Credits => _credits;

    public IReadOnlyList<ArticleGenre> Genres => _genres;

    public IReadOnlyList<ArticleTag> Tags => _tags;

    /// <summary>Of a ranking, in the order of the page.</summary>
    public IReadOnlyList<RankingEntry> Entries => _entries;

    /// <summary>The pictures its source names, found or missing.</summary>
    public IReadOnlyList<ArticlePicture> Pictures => _pictures;

    /// <summary>The articles its prose links to, there or not.</summary>
    public IReadOnlyList<InsideLink> InsideLinks => _insideLinks;

    public IReadOnlyList<FormerAddress> FormerAddresses => _formerAddresses;

    /// <summary>Texts that readers had before this one.</summary>
    public IReadOnlyList<FormerText> FormerTexts => _formerTexts;

    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>What has been written beyond its text; null when nothing has.</summary>
    public PendingEdit? Pending { get; private set; }

    /// <summary>Starts an article; it is a draft until its statement says otherwise.</summary>
    public static Article Begin(ArticleKind kind, Slug slug, DateTime nowUtc) =>
        new() { Kind = kind, Slug = slug.Value, PublishedUtc = nowUtc, ChangedUtc = nowUtc };

    /// <summary>Whether readers have it at that moment: published, and due.</summary>
    public bool IsReadAt(DateTime nowUtc) => State == ArticleState.Published && PublishedUtc <= nowUtc;

    /// <summary>Takes in a new version of the source and everything it states; what stood before is kept as a revision.</summary>
    /// <param name="written">The new version, when an editor wrote it; null when it came from a file.</param>
    public void Restate(ArticleStatement statement, DateTime nowUtc, Revision? written = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        RememberText(statement.Text.SourceHash, nowUtc);
        KeepText(statement.Text.SourceHash);
        if (written is not null)
            Keep(written);
        IsTextKept = written is not null || (IsTextKept && string.Equals(SourceHash, statement.Text.SourceHash, StringComparison.Ordinal));
        ChangedUtc = nowUtc;
        State = statement.IsDraft ? ArticleState.Draft : ArticleState.Published;
        WasPublished |= State == ArticleState.Published;
        WithdrawnUtc = null;
        TrashedUtc = null;
        Take(statement);
        foreach (var path in statement.Aliases)
            RememberAddress(path);
    }

    /// <summary>
    /// Takes in what a better reader or renderer makes of the same source. Nobody changed the article: it keeps its time of
    /// change, and one that was taken down stays down.
    /// </summary>
    public void Remake(ArticleStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (State is ArticleState.Draft or ArticleState.Published)
            State = statement.IsDraft ? ArticleState.Draft : ArticleState.Published;
        WasPublished |= State == ArticleState.Published;
        Take(statement);
        foreach (var path in statement.Aliases)
            RememberAddress(path);
    }

    /// <summary>Notes that the file at this path says what the store says.</summary>
    public void AgreeWith(string path, string fileHash)
    {
        SourcePath = path;
        AgreedHash = fileHash;
        UploadedHash = null;
    }

    /// <summary>Notes an upload that says what the store says, while the content folder holds another version: that one is not agreed with.</summary>
    public void AgreeWithUpload(string path, string fileHash)
    {
        SourcePath ??= path;
        UploadedHash = fileHash;
    }

    /// <summary>Gives the article another address; one that readers may know keeps leading here.</summary>
    public void MoveTo(ArticleKind kind, Slug slug, string formerPath)
    {
        if (Kind == kind && string.Equals(Slug, slug.Value, StringComparison.Ordinal))
            return;
        Kind = kind;
        Slug = slug.Value;
        if (WasPublished)
            RememberAddress(formerPath);
    }

    /// <summary>Names a draft in lists after the text its author is still writing.</summary>
    /// <exception cref="DomainException">It is no draft: readers know it by the name it has.</exception>
    public void Call(string headline)
    {
        if (State != ArticleState.Draft)
            throw new DomainException("Only a draft is named after an unfinished text.");
        Headline = headline;
        (SortKey, FindWords) = ListName.Of(headline, Film?.Title);
    }

    /// <summary>Gives the article to the film that the name in its text stands for now. Nothing it says has changed: it keeps its time of change.</summary>
    public void CountFilmAs(int filmId, int? aliasId) => (FilmId, FilmAliasId) = (filmId, aliasId);

    /// <summary>Keeps a version of the text, whether it became the article's or not.</summary>
    public void Keep(Revision revision) => _revisions.Add(revision);

    /// <summary>Keeps what editors wrote, for nobody else's eyes.</summary>
    public void Await(PendingEdit edit) => Pending = edit;

    /// <summary>What was pending has become the text, or was given up; its versions stay among the revisions.</summary>
    public void Settle() => Pending = null;

    /// <summary>Leads on from a path that is no page any more: that of a film which this article alone was about.</summary>
    public void LeadFrom(string path) => RememberAddress(path);

    /// <summary>No longer leads from an old path.</summary>
    public void ForgetAddress(string path) => _formerAddresses.RemoveAll(address => string.Equals(address.Path, path, StringComparison.Ordinal));

    /// <summary>Takes the article down: readers are told that it is gone (410), nothing is deleted.</summary>
    /// <exception cref="DomainException">It was not published.</exception>
    public void Withdraw(DateTime nowUtc)
    {
        if (State != ArticleState.Published)
            throw new DomainException("Only a published article can be withdrawn.");
        State = ArticleState.Withdrawn;
        WithdrawnUtc = nowUtc;
        ChangedUtc = nowUtc;
    }

    /// <summary>Gives readers back an article that was taken down.</summary>
    /// <exception cref="DomainException">It was not taken down.</exception>
    public void Reinstate(DateTime nowUtc)
    {
        if (State != ArticleState.Withdrawn)
            throw new DomainException("Only a withdrawn article can be reinstated.");
        State = ArticleState.Published;
        WithdrawnUtc = null;
        ChangedUtc = nowUtc;
    }

    /// <summary>Puts the article into the trash; of one that readers had they are told that it is gone.</summary>
    /// <exception cref="DomainException">It is there already.</exception>
    public void Trash(DateTime nowUtc)
    {
        if (State == ArticleState.Trashed)
            throw new DomainException("The article is in the trash already.");
        if (IsReadAt(nowUtc))
            WithdrawnUtc = nowUtc;
        State = ArticleState.Trashed;
        TrashedUtc = nowUtc;
        ChangedUtc = nowUtc;
    }

    /// <summary>Takes the article out of the trash: a draft as a draft, one that readers knew as withdrawn, so that nothing appears unasked.</summary>
    /// <exception cref="DomainException">It is not in the trash.</exception>
    public void TakeFromTrash(DateTime nowUtc)
    {
        if (State != ArticleState.Trashed)
            throw new DomainException("The article is not in the trash.");
        State = WithdrawnUtc is null ? ArticleState.Draft : ArticleState.Withdrawn;
        TrashedUtc = null;
        ChangedUtc = nowUtc;
    }

    /// <summary>
    /// Stands again as it stood before something was done to it that is being taken back; its text has been put back already. That
    /// readers have known its address stays true.
    /// </summary>
    /// <param name="withdrawnUtc">When readers had lost it then; null unless it was taken down.</param>
    /// <exception cref="DomainException">Nothing puts an article into the trash in this way.</exception>
    public void StandAgain(ArticleState state, DateTime publishedUtc, DateTime? withdrawnUtc, DateTime nowUtc)
    {
        if (state == ArticleState.Trashed)
            throw new DomainException("An article is put into the trash by itself.");
        State = state;
        PublishedUtc = publishedUtc;
        WithdrawnUtc = withdrawnUtc;
        TrashedUtc = null;
        ChangedUtc = nowUtc;
    }

    private void Take(ArticleStatement statement)
    {
        // Without a stated time, the moment of the first import stands.
        PublishedUtc = statement.PublishedUtc ?? PublishedUtc;
        UpdatedUtc = statement.UpdatedUtc;
        Headline = statement.Headline;
        Summary = statement.Summary;
        SummaryIsWritten = statement.SummaryIsWritten;
        Critic = statement.Critic;
        Film = statement.Film;
        FilmId = statement.Film?.Id;
        FilmAliasId = statement.FilmAliasId;
        (SortKey, FindWords) = ListName.Of(Headline, Film?.Title);
        Type = statement.Type;
        Series = statement.Series;
        SeriesId = statement.Series?.Id;
        OriginalTitle = statement.OriginalTitle;
        OtherTitles = statement.OtherTitles;
        HalfPoints = statement.Score?.Halves;
        RuntimeMinutes = statement.RuntimeMinutes;
        Rated = statement.Rated;
        Released = statement.Released;
        Links = statement.Links;
        Art = statement.Art;
        Poster = statement.Poster;
        WordCount = statement.WordCount;
        SourceHash = statement.Text.SourceHash;
        Text = Text is null ? statement.Text : Text.Replace(statement.Text);
        Refill(_credits, statement.Credits, credit => (credit.Kind, credit.Position, credit.Person, credit.AliasId, credit.Job, credit.Role));
        Refill(_genres, statement.Genres, genre => (genre.Position, genre.Genre));
        Refill(_tags, statement.Tags, tag => (tag.Position, tag.Tag));
        Refill(_entries, statement.Entries, entry => (entry.Position, entry.Number, entry.Title, entry.FilmKey, entry.AliasKey, entry.HalfPoints, entry.BodyHtml, entry.FeedHtml));
        Refill(_pictures, statement.Pictures, picture => (picture.Path, picture.File, picture.OriginalPath, picture.Width, picture.Height));
        // A link has nothing but its key: what stays is left alone.
        _insideLinks.RemoveAll(link => !statement.InsideLinks.Any(link.IsSameAs));
        _insideLinks.AddRange(statement.InsideLinks.Where(link => !_insideLinks.Exists(link.IsSameAs)).ToList());
    }

    private void RememberAddress(string path)
    {
        if (!_formerAddresses.Exists(address => string.Equals(address.Path, path, StringComparison.Ordinal)))
            _formerAddresses.Add(new FormerAddress(path));
    }

    // Readers had the text if it was published and due, until now or until it was taken down.
    private void RememberText(string nextHash, DateTime nowUtc)
    {
        if (Text is null || string.Equals(Text.SourceHash, nextHash, StringComparison.Ordinal))
            return;
        var until = State == ArticleState.Published ? nowUtc : WithdrawnUtc;
        if (until is { } end && PublishedUtc <= end)
            _formerTexts.Add(new FormerText(Text.SourceHash, end));
    }

    private void KeepText(string nextHash)
    {
        if (Text is null || IsTextKept || string.Equals(Text.SourceHash, nextHash, StringComparison.Ordinal))
            return;
        _revisions.Add(new Revision { Source = Text.Source, SourceHash = Text.SourceHash, WrittenUtc = ChangedUtc, Kind = RevisionKind.Import, WordCount = WordCount });
    }

    // Rows that say the same are left alone: other pages are made again only when something they show has changed.
    private static void Refill<T, TFacts>(List<T> list, IReadOnlyList<T> items, Func<T, TFacts> facts)
    {
        if (list.Count == items.Count && list.Select(facts).ToHashSet().SetEquals(items.Select(facts)))
            return;
        list.Clear();
        list.AddRange(items);
    }
}
