using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>Somebody signed in, with a browser's cookies and no scripts; forms are sent with their token.</summary>
public sealed class AdminClient : IDisposable
{
    public const string Password = "the long way to the aisle seat";

    private AdminClient(HttpClient http, TestSite site, int editorId) => (Http, Site, EditorId) = (http, site, editorId);

    public HttpClient Http { get; }

    public TestSite Site { get; }

    public int EditorId { get; }

    /// <summary>Adds an account and signs it in.</summary>
    /// <param name="critic">Name of the critic who signs what this person writes; null for nobody.</param>
    public static async Task<AdminClient> SignInAsync(TestSite site, string role = Roles.Administrator, string? email = null, string? critic = null, bool mayPublish = false)
    {
        email ??= role.ToLowerInvariant() + "@corner.example";
        var id = await AddAsync(site, email, role, critic, mayPublish);
        var client = new AdminClient(site.Visitor(), site, id);
        await client.SignInAsync(email, Password);
        return client;
    }

    public static async Task<int> AddAsync(TestSite site, string email, string role, string? critic = null, bool mayPublish = false)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var editors = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>();
        if (!await roles.RoleExistsAsync(role))
            await roles.CreateAsync(new IdentityRole<int>(role));
        var db = scope.ServiceProvider.GetRequiredService<CinephileCorner.Data.CinephileDbContext>();
        Critic? signs = null;
        if (critic is not null)
        {
            var wanted = new Critic(critic);
            signs = await db.Critics.SingleOrDefaultAsync(one => one.Slug == wanted.Slug);
            if (signs is null)
            {
                db.Critics.Add(signs = wanted);
                await db.SaveChangesAsync();
            }
        }
        var editor = new Editor { UserName = email, Email = email, DisplayName = email.Split('@')[0], CriticId = signs?.Id, MayPublish = mayPublish, AddedUtc = site.UtcNow };
        var made = await editors.CreateAsync(editor, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        await editors.AddToRoleAsync(editor, role);
        return editor.Id;
    }

    public async Task SignInAsync(string email, string password)
    {
        var page = await PageAsync("/admin/sign-in");
        using var answer = await Http.PostAsync("/admin/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["email"] = email, ["password"] = password, ["__RequestVerificationToken"] = TokenOf(page),
        }));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    public async Task<IDocument> PageAsync(string path)
    {
        using var response = await Http.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode} {response.Headers.Location}");
        return await TestSite.ParseAsync(await response.Content.ReadAsStringAsync());
    }

    /// <summary>A fresh token of this sign-in.</summary>
    public async Task<string> TokenAsync() => (await Http.GetFromJsonAsync<JsonElement>("/admin/token")).GetProperty("token").GetString()!;

    /// <summary>Sends a form as a page without scripts would.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(path, json: false, fields);

    /// <summary>Sends a form as the admin's scripts do, and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> PostJsonAsync(string path, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(path, json: true, fields);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    public void Dispose() => Http.Dispose();

    public static string TokenOf(IDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<HttpResponseMessage> SendAsync(string path, bool json, (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", await TokenAsync())));
        if (json)
            request.Headers.Accept.ParseAdd("application/json");
        return await Http.SendAsync(request);
    }
}
