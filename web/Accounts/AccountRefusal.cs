namespace FilageFuturs.Web.Accounts;

/// <summary>Why an account is told no. AccountTexts.resx has a sentence for each, « Refusal.Name ».</summary>
public enum AccountRefusal
{
    None = 0,
    NotAdministrator = 1,
    UnknownMember = 2,
    LastAdministrator = 3,
    LastWayIn = 4,
    InvitationIsOver = 5,
    NoOrganisationName = 6,
    NoName = 7,
    NoWayIn = 8,
    KeyDidNotServe = 9,
    NoAddress = 10,
    MailDidNotLeave = 11,
    NotConfirmed = 12,
    NoPassword = 13,
    WrongPassword = 14,
    TooManyTries = 15,
    OwnAccount = 16,
}
