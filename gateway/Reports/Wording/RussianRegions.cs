namespace Sitrep.Gateway.Reports.Wording;

/// <summary>The Russian rows of <see cref="RegionNames"/>: a code and its English name per line.</summary>
internal static class RussianRegions
{
    public const string Names = """
        RU-AD Adygea
        RU-AL the Altai Republic
        RU-ALT Altai Krai
        RU-AMU Amur region
        RU-ARK Arkhangelsk region
        RU-AST Astrakhan region
        RU-BA Bashkortostan
        RU-BEL Belgorod region
        RU-BRY Bryansk region
        RU-BU Buryatia
        RU-CE the Chechen Republic
        RU-CHE Chelyabinsk region
        RU-CHU the Chukotka Autonomous Okrug
        RU-CU the Chuvash Republic
        RU-DA Dagestan
        RU-IN Ingushetia
        RU-IRK Irkutsk region
        RU-IVA Ivanovo region
        RU-KAM Kamchatka Krai
        RU-KB the Kabardino-Balkarian Republic
        RU-KC the Karachay-Cherkess Republic
        RU-KDA Krasnodar Krai
        RU-KEM Kemerovo region
        RU-KGD Kaliningrad region
        RU-KGN Kurgan region
        RU-KHA Khabarovsk Krai
        RU-KHM the Khanty-Mansi Autonomous Okrug
        RU-KIR Kirov region
        RU-KK Khakassia
        RU-KL Kalmykia
        RU-KLU Kaluga region
        RU-KO the Komi Republic
        RU-KOS Kostroma region
        RU-KR Karelia
        RU-KRS Kursk region
        RU-KYA Krasnoyarsk Krai
        RU-LEN Leningrad region
        RU-LIP Lipetsk region
        RU-MAG Magadan region
        RU-ME the Mari El Republic
        RU-MO Mordovia
        RU-MOS Moscow region
        RU-MOW Moscow city
        RU-MUR Murmansk region
        RU-NEN the Nenets Autonomous Okrug
        RU-NGR Novgorod region
        RU-NIZ Nizhny Novgorod region
        RU-NVS Novosibirsk region
        RU-OMS Omsk region
        RU-ORE Orenburg region
        RU-ORL Oryol region
        RU-PER Perm Krai
        RU-PNZ Penza region
        RU-PRI Primorsky Krai
        RU-PSK Pskov region
        RU-ROS Rostov region
        RU-RYA Ryazan region
        RU-SA the Sakha Republic
        RU-SAK Sakhalin region
        RU-SAM Samara region
        RU-SAR Saratov region
        RU-SE North Ossetia–Alania
        RU-SMO Smolensk region
        RU-SPE Saint Petersburg
        RU-STA Stavropol Krai
        RU-SVE Sverdlovsk region
        RU-TA Tatarstan
        RU-TAM Tambov region
        RU-TOM Tomsk region
        RU-TUL Tula region
        RU-TVE Tver region
        RU-TY Tuva
        RU-TYU Tyumen region
        RU-UD the Udmurt Republic
        RU-ULY Ulyanovsk region
        RU-VGG Volgograd region
        RU-VLA Vladimir region
        RU-VLG Vologda region
        RU-VOR Voronezh region
        RU-YAN the Yamalo-Nenets Autonomous Okrug
        RU-YAR Yaroslavl region
        RU-YEV the Jewish Autonomous Region
        RU-ZAB Zabaykalsky Krai
        """;
}
