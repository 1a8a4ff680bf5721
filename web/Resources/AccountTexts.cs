namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of accounts: AccountTexts.resx in French, AccountTexts.en.resx in English.</summary>
public sealed class AccountTexts;
