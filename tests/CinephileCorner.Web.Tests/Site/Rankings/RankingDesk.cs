using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site.Rankings;

/// <summary>Writes a ranking and publishes it as editors do, so that all that the store keeps of it is there.</summary>
internal sealed class RankingDesk(TestSite site)
{
    /// <summary>Titles from the first of the text to the last; the numbers count down to 1.</summary>
    public static string Text(params string[] titles) => "---\ntitle: Best\nkind: ranking\nslug: best\n---\n\nWords before it.\n\n"
        + string.Concat(titles.Select((title, index) => $"## {titles.Length - index}. {title} (2001)\n\nWhy it stands here.\n\n"));

    /// <summary>Begins it as a draft.</summary>
    public Task<int> BeginAsync(params string[] titles) => BeginTextAsync(Text(titles).Replace("slug:", "status: draft\nslug:", StringComparison.Ordinal));

    /// <summary>Begins it as the draft that this text is.</summary>
    public Task<int> BeginTextAsync(string text) => WithAsync<ArticleDesk, int>(async desk =>
    {
        var begun = await desk.BeginAsync(ArticleKind.Ranking, new ArticleSave { Text = text });
        Assert.Equal(SaveOutcome.Saved, begun.Outcome);
        return begun.ArticleId;
    });

    /// <summary>Saves without publishing.</summary>
    public Task SaveAsync(int id, params string[] titles) => WithAsync<ArticleDesk, bool>(async desk =>
    {
        Assert.Equal(SaveOutcome.Saved, (await desk.SaveAsync(id, new ArticleSave { Text = Text(titles) })).Outcome);
        return true;
    });

    public Task PublishAsync(int id, DateTime? atUtc = null) => WithAsync<ArticlePublisher, bool>(async publisher =>
    {
        var result = await publisher.PublishAsync(id, hash: null, atUtc);
        Assert.True(result.Outcome == PublishOutcome.Done, string.Join(' ', result.Problems.Select(problem => problem.What)));
        return true;
    });

    public async Task<int> PublishNewAsync(params string[] titles)
    {
        var id = await BeginAsync(titles);
        await PublishAsync(id);
        return id;
    }

    public async Task PublishChangeAsync(int id, params string[] titles)
    {
        await SaveAsync(id, titles);
        await PublishAsync(id);
    }

    public async Task PublishTextAsync(int id, string text)
    {
        Assert.Equal(SaveOutcome.Saved, (await WithAsync<ArticleDesk, SaveResult>(desk => desk.SaveAsync(id, new ArticleSave { Text = text }))).Outcome);
        await PublishAsync(id);
    }

    public async Task<TResult> WithAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
