using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

public sealed partial class SignInPage
{
    /// <summary>Nobody hashes a book.</summary>
    public const int LongestPassword = 200;

    private bool _isWrong;
    private bool _byKey;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private SignInManager<Account> Door { get; set; } = null!;

    [Inject] private Members Members { get; set; } = null!;

    [Inject] private PatientAccounts Patience { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "retour")] private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "connexion")] private Identifiers? Form { get; set; }

    [SupplyParameterFromForm(FormName = "cle")] private SignedAnswer? Key { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Form ??= new();
        if (HttpMethods.IsGet(Http.Request.Method) && await Members.Of(Http.User) is not null)
        {
            Navigation.NavigateTo(AccountForm.Back(Back));
        }
    }

    /// <summary>One sentence for every « no ».</summary>
    private async Task SignIn()
    {
        await Patience.Answer();
        if (await Door.OpensTo(Form!.Address?.Trim() ?? "", Form.Password ?? "", Form.Stays))
        {
            Navigation.NavigateTo(AccountForm.Back(Back));
            return;
        }

        Refuse();
    }

    private async Task SignInByKey()
    {
        _byKey = true;
        await Patience.Answer();
        if (await Door.OpensTo(Key?.Answer))
        {
            Navigation.NavigateTo(AccountForm.Back(Back));
            return;
        }

        Refuse();
    }

    private void Refuse()
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _isWrong = true;
    }

    private sealed class Identifiers
    {
        public string? Address { get; set; }

        public string? Password { get; set; }

        public bool Stays { get; set; }
    }
}

/// <summary>What a device signed, as the browser says it.</summary>
public sealed class SignedAnswer
{
    public string? Answer { get; set; }
}
