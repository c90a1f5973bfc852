using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Domain.People;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Site.Connections;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>Reads what an editor states of a list, and asks the store for the names in it.</summary>
public sealed class SavedListFormQuery(CinephileDbContext db)
{
    private const int MostSharing = 5;
    private const int LongestName = 200;

    /// <summary>What an editor wants, with everything that is not right about it.</summary>
    /// <param name="isNew">Whether the list still takes its address.</param>
    public async Task<ReadListForm> ReadAsync(SavedListForm form, bool isNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var faults = new FormFaults();
        var title = OneLine(form.Title);
        if (title.Length is 0 or > SavedList.LongestTitle)
            faults.Add("title", $"Write a title of at most {SavedList.LongestTitle} characters, as “Bas Devos, 8 and up”.");
        var stated = Trimmed(form.Slug);
        if (isNew && title.Length > 0 && stated.Length == 0 && TextFolding.Key(title).Length == 0)
            faults.Add("slug", "No address can be made of that title. Write one of small letters, digits and hyphens, as “silent-films”.");
        if (stated.Length > 0 && !Slug.TryParse(stated, out _))
            faults.Add("slug", $"Write small letters, digits and hyphens, as “{Slug.From(stated)}”.");
        var intro = OneLine(form.Intro);
        if (intro.Length > SavedList.LongestIntro)
            faults.Add("intro", $"Write at most {SavedList.LongestIntro} characters.");
        var rule = new ReviewRule
        {
            Genre = await KnownAsync(form.Genre, db.Genres.Select(genre => genre.Slug), "genre", "Choose a genre from the list.", faults, cancellationToken),
            Critic = await KnownAsync(form.Critic, db.Critics.Select(critic => critic.Slug), "critic", "Choose a critic from the list.", faults, cancellationToken),
            Person = await PersonAsync(form.Person, faults, cancellationToken),
            PersonDirects = Trimmed(form.Person).Length > 0 && form.Job == "directs",
            Tag = await KnownAsync(form.Tag, db.Tags.Select(tag => tag.Slug), "tag", "No article has that tag. Write one that is in use.", faults, cancellationToken),
            Year = Read<int>(form.Year, RuleText.TryYear, "year", "Write a year of four figures, as “2024”.", faults),
            Decade = Read<int>(form.Decade, RuleText.TryDecade, "decade", "Write the first year of a decade, as “1990”.", faults),
            LeastHalfPoints = Read<Score>(form.MinScore, RuleText.TryScore, "minScore", "Choose a score from the list.", faults)?.Halves,
            Order = Enum.TryParse<ReviewOrder>(Trimmed(form.Sort), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : ReviewOrder.Latest,
        };
        if (rule is { Year: { } year, Decade: { } decade } && year / 10 * 10 != decade)
            faults.Add("decade", $"{year} is not among the {decade}s, so that nothing can fit. Leave one of them empty.");
        if (faults.Count == 0 && rule.ChoosesNothing)
            faults.Add("genre", "Choose by something: all reviews have a page already.");
        return new ReadListForm(Slug.From(stated.Length > 0 ? stated : title), title, intro, rule, faults);
    }

    private static string Trimmed(string? text) => (text ?? "").Trim();

    // Marks that turn the direction of all that follows would turn the page around it.
    private static string OneLine(string? text) => string.Concat(Trimmed(text).ReplaceLineEndings(" ").Where(sign => !char.IsControl(sign) && sign is not (>= '\u202A' and <= '\u202E'))).Trim();

    private static async Task<string?> KnownAsync(string? text, IQueryable<string> slugs, string field, string otherwise, FormFaults faults, CancellationToken cancellationToken)
    {
        if (Trimmed(text) is not { Length: > 0 } words)
            return null;
        var wanted = Slug.From(words.Length <= LongestName ? words : words[..LongestName]).Value;
        if (await slugs.AnyAsync(slug => slug == wanted, cancellationToken))
            return wanted;
        faults.Add(field, otherwise);
        return null;
    }

    // A name, with its qualifier where others share it, as texts write it, “Tom Holland [director]”, or as pages do, “Tom Holland (director)”.
    private async Task<string?> PersonAsync(string? text, FormFaults faults, CancellationToken cancellationToken)
    {
        if (Trimmed(text) is not { Length: > 0 } words)
            return null;
        // Nobody is called as much, and the store would not compare it.
        words = words.Length <= LongestName ? words : words[..LongestName];
        var people = db.Names(NameKind.Person);
        var names = ConnectionAsked.NamesIn(words).Where(name => name.Year is null).Select(name => name.Person).ToList();
        foreach (var key in names.ConvertAll(name => name.Key))
        {
            // Even one who was merged: that is how a rule goes on meaning whom they count for.
            if (await people.Where(person => person.Key == key).Select(person => person.Slug).FirstOrDefaultAsync(cancellationToken) is { } meant)
                return meant;
        }
        var name = names.Count > 0 ? names[0] : new PersonName(words);
        var sharing = await people.Where(person => person.Key.StartsWith(name.FoldedName + "|")).OrderBy(person => person.CountsAsId != null).ThenBy(person => person.Key).Take(MostSharing).ToListAsync(cancellationToken);
        if (sharing.Exists(person => person.CountsAsId is null))
            sharing.RemoveAll(person => person.CountsAsId is not null);
        if (sharing.Count == 1 && name.Qualifier is null)
            return sharing[0].Slug;
        faults.Add("person", sharing.Count > 0
            ? $"Say which of them: {string.Join(" or ", sharing.Select(person => $"“{person.Label}”"))}."
            : "Nobody of that name is in any credits. Write the name as it stands there, as “Bas Devos”.");
        return null;
    }

    private static T? Read<T>(string? text, RuleReader<T> read, string field, string otherwise, FormFaults faults)
        where T : struct
    {
        if (Trimmed(text) is not { Length: > 0 } words)
            return null;
        if (read(words, out var value))
            return value;
        faults.Add(field, otherwise);
        return null;
    }
}
