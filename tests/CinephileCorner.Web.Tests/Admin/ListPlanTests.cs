using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>
/// How the store goes about what the pages of the desk ask it, as it says itself: with a hundred thousand articles it may walk an
/// index and look rows up, and neither read a table from end to end nor sort one.
/// </summary>
public sealed partial class ListPlanTests : IDisposable
{
    // Never more than a few dozen rows, or the few that wait for somebody.
    private static readonly HashSet<string> Small = ["Critics", "Editors", "EditorRoles", "Roles", "ImportRuns", "ImportConflicts", "NamedFilters", "EditorSessions", "Tags", "NameMerges"];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private static List<string> Orders()
    {
        var all = new List<string>();
        foreach (var order in new[] { "changed", "published", "title" })
        {
            foreach (var filter in new[] { "", "state=draft", "state=published", "state=changed", "state=withdrawn", "state=trash", "kind=review", "critic=cinephile-corner", "care=summary", "care=picture", "care=link", "care=conflict", "mine=yes", "kind=news&state=draft&critic=cinephile-corner&mine=yes&care=summary" })
                all.Add(filter.Length == 0 ? $"/admin/articles?sort={order}" : $"/admin/articles?{filter}&sort={order}");
        }
        all.Add("/admin/articles?after=638700000000000000~7");
        all.Add("/admin/articles?sort=published&after=638700000000000000~7");
        all.Add("/admin/articles?sort=title&after=middle~7");
        all.Add("/admin/audit");
        all.Add("/admin/audit?before=50");
        all.Add("/admin/audit?by=administrator");
        all.Add("/admin/redirects");
        all.Add("/admin/redirects?after=/reviews/m");
        all.Add("/admin/media");
        all.Add("/admin/media?alt=missing");
        all.Add("/admin/kept-texts");
        return all;
    }

    [Fact]
    public async Task A_page_of_a_list_walks_an_index_in_its_order()
    {
        // The list of articles is another for a critic; the other lists are not theirs.
        foreach (var role in new[] { Data.Identity.Roles.Administrator, Data.Identity.Roles.Critic })
        {
            using var client = await SignInAsync(role);
            foreach (var path in Orders().Where(path => role == Data.Identity.Roles.Administrator || path.StartsWith("/admin/articles", StringComparison.Ordinal)))
            {
                foreach (var asked in await AskedAsync(client, path))
                {
                    Assert.True(Scanned(asked) is null, $"{path}: {Scanned(asked)} in {asked.Sql}");
                    Assert.False(asked.Sql.Contains("LIMIT", StringComparison.Ordinal) && !IsSmall(asked) && asked.Plan.Any(step => step.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)), $"{path}: sorted: {asked.Sql}\n{string.Join('\n', asked.Plan)}");
                }
            }
        }
    }

    [Fact]
    public async Task A_page_that_gathers_a_few_reads_no_table_from_end_to_end()
    {
        foreach (var role in Data.Identity.Roles.All)
        {
            using var client = await SignInAsync(role);
            foreach (var path in new[] { "/admin", "/admin/articles?state=scheduled", "/admin/articles?q=two+words" })
            {
                foreach (var asked in await AskedAsync(client, path))
                    Assert.True(Scanned(asked) is null, $"{path}: {Scanned(asked)} in {asked.Sql}");
            }
        }
    }

    [Fact]
    public async Task A_query_without_an_index_is_told_from_one_with()
    {
        await _site.StoreAsync(async db =>
        {
            var scan = new Asked("SELECT \"a\".\"Id\" FROM \"Articles\" AS \"a\" ORDER BY \"a\".\"Summary\" LIMIT 51", []);
            scan = scan with { Plan = await ExplainAsync(db, scan) };
            Assert.Equal("Articles", Scanned(scan));
            Assert.Contains(scan.Plan, step => step.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
        });
    }

    private Task<AdminClient> SignInAsync(string role) => AdminClient.SignInAsync(_site, role, critic: role == Data.Identity.Roles.Critic ? "Ada Reader" : null);

    private async Task<List<Asked>> AskedAsync(AdminClient client, string path)
    {
        // What is kept in memory is made by whoever asks first.
        await client.PageAsync(path);
        using var listener = new Listener(_site.Folder);
        await client.PageAsync(path);
        var all = new List<Asked>();
        await _site.StoreAsync(async db =>
        {
            foreach (var one in listener.Heard.Where(one => one.Sql.Contains("SELECT", StringComparison.Ordinal)).ToList())
                all.Add(one with { Plan = await ExplainAsync(db, one) });
        });
        Assert.NotEmpty(all);
        return all;
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(CinephileDbContext db, Asked asked)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // What the site itself has just asked.
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Sql;
#pragma warning restore CA2100
        foreach (var (name, value) in asked.Values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return plan;
    }

    // The large table that is read without any index; null when there is none. The first rows by number are no more than those.
    private static string? Scanned(Asked asked)
    {
        if (FirstByNumber().IsMatch(asked.Sql))
            return null;
        var names = Aliases().Matches(asked.Sql).DistinctBy(match => match.Groups["alias"].Value).ToDictionary(match => match.Groups["alias"].Value, match => match.Groups["table"].Value, StringComparer.Ordinal);
        return asked.Plan.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains(" USING ", StringComparison.Ordinal))
            .Select(step => names.GetValueOrDefault(step[5..].Trim(), "")).FirstOrDefault(table => table.Length > 0 && !Small.Contains(table));
    }

    private static bool IsSmall(Asked asked) => Aliases().Matches(asked.Sql) is { Count: > 0 } tables && Small.Contains(tables[0].Groups["table"].Value); // the others are looked up, row by row

    [GeneratedRegex("^SELECT [^()]*FROM \"[A-Za-z]+\" AS \"[a-z]+\"\\s+ORDER BY \"[a-z]+\".\"Id\"( DESC)?\\s+LIMIT @[a-z]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstByNumber();

    [GeneratedRegex("(FROM|JOIN) \"(?<table>[A-Za-z]+)\" AS \"(?<alias>[a-z0-9]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Aliases();

    private sealed record Asked(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
    {
        public IReadOnlyList<string> Plan { get; init; } = [];
    }

    // Hears what is asked of the store in that folder; other sites of other tests have others.
    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _folder;
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];

        public Listener(string folder)
        {
            _folder = folder;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<Asked> Heard { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command } && connection.DataSource.StartsWith(_folder, StringComparison.Ordinal))
                Heard.Enqueue(new Asked(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
        }
    }
}
