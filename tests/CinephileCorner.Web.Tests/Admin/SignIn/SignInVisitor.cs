using System.Net;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.SignIn;

/// <summary>Somebody at the door, who remembers every cookie they were given.</summary>
internal sealed class SignInVisitor(TestSite site) : IDisposable
{
    private readonly Dictionary<string, string> _jar = new(StringComparer.Ordinal);
    private string? _token;

    /// <summary>Sends and keeps cookies itself, as a browser on https would.</summary>
    public HttpClient Http { get; private set; } = null!;

    public List<string> Given { get; } = [];

    public string Cookies => string.Join("; ", _jar.Select(pair => $"{pair.Key}={pair.Value}"));

    public string Cookie(string name) => _jar[name];

    /// <summary>Puts a cookie into the jar that the site has not given.</summary>
    public void Put(string name, string value) => _jar[name] = value;

    public string EditorCookie => "__Host-Editor=" + _jar["__Host-Editor"];

    /// <summary>An editor with an authenticator app.</summary>
    public static async Task<(int Id, string Key)> AddWithAppAsync(TestSite site, string email, string role = Roles.Editor)
    {
        var id = await AdminClient.AddAsync(site, email, role);
        var key = Totp.NewKey();
        await using var scope = site.Services.CreateAsyncScope();
        var editors = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        var editor = (await editors.FindByEmailAsync(email))!;
        await editors.SetAuthenticationTokenAsync(editor, "Authenticator", "Key", key);
        await editors.SetTwoFactorEnabledAsync(editor, true);
        return (id, key);
    }

    public async Task BeginAsync()
    {
        Http ??= site.CreateDefaultClient(new Uri("https://localhost"), new Jar(this));
        _token = AdminClient.TokenOf(await TestSite.ParseAsync(await Http.GetStringAsync("/admin/sign-in")));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        if (_token is null || _jar.ContainsKey("__Host-Editor"))
            await BeginAsync();
        return await Http.PostAsync(path, Form(fields));
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string next = "") => PostAsync("/admin/sign-in", ("email", email), ("password", password), ("next", next));

    public async Task<(HttpStatusCode Status, string Answer)> SignInJsonAsync(string email, string password, string code = "")
    {
        if (_token is null || _jar.ContainsKey("__Host-Editor"))
            await BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in") { Content = Form(("email", email), ("password", password), ("code", code)) };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => Http?.Dispose();

    private FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", _token!)));

    private sealed class Jar(SignInVisitor owner) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (owner._jar)
            {
                if (owner._jar.Count > 0)
                    request.Headers.Add("Cookie", owner.Cookies);
            }
            var answer = await base.SendAsync(request, cancellationToken);
            lock (owner._jar)
            {
                foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
                {
                    owner.Given.Add(cookie);
                    var (name, value) = (cookie.Split('=')[0], cookie.Split('=', 2)[1].Split(';')[0]);
                    if (value.Length == 0)
                        owner._jar.Remove(name);
                    else
                        owner._jar[name] = value;
                }
            }
            return answer;
        }
    }
}
