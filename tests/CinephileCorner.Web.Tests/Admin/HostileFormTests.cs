using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>Every form of the admin area, as the running site's own table has it, filled with what no page ever sends.</summary>
public sealed class HostileFormTests : IDisposable
{
    private static readonly string[] Numbers = ["1", "-1", "2147483647"];

    // As they stand in a form's body: NUL, half a surrogate pair, bytes that are no UTF-8, a number beyond all numbers, a day the calendar lacks.
    private static readonly string[] Values = ["", "%00a%01", "%ED%A0%80", "%FF%FE", "99999999999999999999", "-1", "2025-02-30", "1", new string('x', 70_000), "..%2F..%2Fetc", "%2F%5Cevil.example", "a%0D%0AX-Bad:%201"];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task No_form_is_answered_with_a_fault_of_the_site_whatever_it_holds()
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023 }, new TestArticle("list", ArticleKind.Ranking), new TestArticle("gone") { IsWithdrawn = true });
        var found = new List<string>();
        var asked = 0;
        var editor = await AdminClient.SignInAsync(_site);
        try
        {
            foreach (var number in Numbers)
            {
                var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = number, ["revision"] = number, ["change"] = number, ["link"] = number, ["file"] = "none.jpg", ["session"] = "none", ["upload"] = new string('a', 32) };
                foreach (var endpoint in AdminEndpoint.All(_site, values).Where(endpoint => !endpoint.IsSafe))
                {
                    var names = NamesOf(endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters);
                    foreach (var content in Contents(names, asked, number == "1"))
                    {
                        editor = await SignedInAsync(editor, asked);
                        asked++;
                        var what = $"{endpoint.Path} {content.Headers.ContentType} {Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync())}";
                        using var answer = await SendAsync(editor, endpoint.Path, content);
                        if ((int)answer.StatusCode >= 500)
                            found.Add($"{(int)answer.StatusCode} {what[..Math.Min(what.Length, 250)]}");
                    }
                }
            }
        }
        finally
        {
            editor.Dispose();
        }
        Assert.True(found.Count == 0, $"{found.Count} of {asked}:\n{string.Join('\n', found.Take(60))}");
        Assert.True(asked > 300, $"Only {asked} forms were sent.");
    }

    [Fact]
    public async Task No_page_is_answered_with_a_fault_of_the_site_whatever_is_asked_of_it()
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023 });
        using var editor = await AdminClient.SignInAsync(_site);
        var found = new List<string>();
        foreach (var number in Numbers)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = number, ["revision"] = number, ["change"] = number, ["file"] = "none.jpg", ["upload"] = new string('a', 32) };
            foreach (var endpoint in AdminEndpoint.All(_site, values).Where(endpoint => endpoint.IsSafe))
            {
                var names = NamesOf(endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters);
                foreach (var value in names.Count > 0 ? Values.Where(value => value.Length < 1000) : [])
                {
                    var address = $"{endpoint.Path}?{string.Join('&', names.Select(name => $"{name}={value}"))}";
                    using var answer = await editor.Http.GetAsync(address);
                    if ((int)answer.StatusCode >= 500)
                        found.Add($"{(int)answer.StatusCode} {address}");
                }
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
    }

    [Fact]
    public void What_an_address_names_no_form_makes_another()
    {
        var named = AdminEndpoint.All(_site, new Dictionary<string, string>(StringComparer.Ordinal)).SelectMany(endpoint => endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters
            .Where(parameter => endpoint.Endpoint.RoutePattern.GetParameter(parameter.Name) is not null).Select(parameter => (endpoint.Pattern, parameter.Name, parameter.BindingInfo?.BindingSource))).ToList();
        Assert.True(named.Count > 30, $"Only {named.Count} were found.");
        Assert.All(named, one => Assert.Equal((one.Pattern, one.Name, BindingSource.Path), one));
    }

    [Fact]
    public async Task No_form_binds_what_the_store_keeps()
    {
        var kept = new HashSet<Type>();
        await _site.StoreAsync(db =>
        {
            kept.UnionWith(db.Model.GetEntityTypes().Select(type => type.ClrType));
            return Task.CompletedTask;
        });
        Assert.Contains(typeof(CinephileCorner.Data.Identity.Editor), kept);
        foreach (var endpoint in AdminEndpoint.All(_site, new Dictionary<string, string>(StringComparer.Ordinal)))
        {
            foreach (var parameter in endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters)
                Assert.DoesNotContain(Parts(parameter.ParameterType, 3), kept.Contains);
        }
    }

    // The type itself, what it holds, and what those hold.
    private static IEnumerable<Type> Parts(Type type, int depth) =>
        IsSimple(type) && !type.IsArray ? [type] : [type, .. type.GetGenericArguments(), .. depth == 0 || type.Namespace?.StartsWith("CinephileCorner", StringComparison.Ordinal) != true ? [] : type.GetProperties().SelectMany(property => Parts(property.PropertyType, depth - 1))];

    private static IEnumerable<HttpContent> Contents(List<string> names, int start, bool isThorough)
    {
        var spellings = isThorough ? Values : [Values[start % Values.Length]];
        foreach (var value in spellings)
            yield return Form(string.Join('&', names.Select(name => $"{name}={value}")));
        if (!isThorough)
            yield break;
        yield return Form(string.Join('&', names.SelectMany((name, at) => new[] { $"{name}={Values[at % Values.Length]}", $"{name}={Values[(at + 3) % Values.Length]}" })));
        yield return Form(string.Join('&', names.Select(name => $"{name}%5B0%5D=a&{name}.x=b&{name}%5Bkey%5D=c")));
        yield return Content("{\"text\":1}", "application/json");
        yield return Content("text", "text/plain");
        yield return Content("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nnever closed", "multipart/form-data; boundary=x");
        yield return Content("", "multipart/form-data");
        yield return Content("%", "application/x-www-form-urlencoded; charset=utf-7");
    }

    private static StringContent Form(string body) => Content(body, "application/x-www-form-urlencoded");

    private static StringContent Content(string body, string type)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static List<string> NamesOf(IList<ParameterDescriptor> parameters) =>
        [.. parameters.Where(parameter => parameter.ParameterType != typeof(CancellationToken)).SelectMany(parameter => IsSimple(parameter.ParameterType) ? [parameter.Name] : parameter.ParameterType.GetProperties().Where(property => property.CanWrite).Select(property => property.Name))];

    private static bool IsSimple(Type type) => type.IsPrimitive || type.IsEnum || type.IsArray || type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    // Some of the forms end sessions or disable accounts, among them the one that sends them.
    private async Task<AdminClient> SignedInAsync(AdminClient editor, int count)
    {
        using (var answer = await editor.Http.GetAsync("/admin"))
        {
            if (answer.StatusCode == HttpStatusCode.OK)
                return editor;
        }
        editor.Dispose();
        // The forms for signing in were tried too often by then.
        _site.Pass(TimeSpan.FromHours(1));
        return await AdminClient.SignInAsync(_site, Roles.Administrator, string.Create(CultureInfo.InvariantCulture, $"again{count}@corner.example"));
    }

    private static async Task<HttpResponseMessage> SendAsync(AdminClient editor, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Token", await editor.TokenAsync());
        return await editor.Http.SendAsync(request);
    }
}
