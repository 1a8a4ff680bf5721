namespace FilageFuturs.Web.Resources;

/// <summary>What is wrong with a kit, one key a value of <see cref="FilageFuturs.Kits.KitFaultReason"/>.</summary>
public sealed class KitFaultTexts;
