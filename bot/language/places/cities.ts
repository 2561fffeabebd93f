/**
 * Business cities: English name | country | other names. A name that is also an everyday word or a person's is marked "!"
 * and taken for the city only where it is written with a capital letter.
 */
export const CITIES = `
London|GB|londres, londra, londen, ldn, ロンドン, london's
Leeds|GB|リーズ
Manchester|GB|マンチェスター
Birmingham|GB|バーミンガム
Edinburgh|GB|edimbourg, edimburgo, edinburg, エディンバラ
Glasgow|GB|グラスゴー
Liverpool|GB|リバプール
Bristol|GB|ブリストル
Cardiff|GB|カーディフ
Belfast|GB|ベルファスト
Sheffield|GB|
Nottingham|GB|
Newcastle|GB|
Southampton|GB|
Leicester|GB|
Cambridge|GB|ケンブリッジ
Oxford|GB|オックスフォード
!Reading|GB|
!Bath|GB|
Brighton|GB|
Aberdeen|GB|
Coventry|GB|
Dublin|IE|dublino, dublim, ダブリン
!Cork|IE|
Galway|IE|
Limerick|IE|
Paris|FR|parigi, parijs, parís, パリ
Lyon|FR|lione, lyons, リヨン
Marseille|FR|marsella, marsiglia, marselha, マルセイユ
Toulouse|FR|tolosa, トゥールーズ
Bordeaux|FR|burdeos, ボルドー
Lille|FR|リール
!Nice|FR|nizza, niza, ニース
Nantes|FR|ナント
Strasbourg|FR|strassburg, estrasburgo, strasburgo, straatsburg, ストラスブール
Rennes|FR|
Grenoble|FR|
Montpellier|FR|
Berlin|DE|berlino, berlim, berlijn, ベルリン, berliner
Munich|DE|munchen, muenchen, munchner, muenchner, munique, monaco di baviera, ミュンヘン
Hamburg|DE|hambourg, hamburgo, amburgo, ハンブルク, hamburger
Frankfurt|DE|francfort, francoforte, frankfort, フランクフルト, frankfurter, frankfurt am main
Cologne|DE|koln, koeln, kolner, koelner, colonia, keulen, ケルン
Stuttgart|DE|stuttgarter, シュトゥットガルト, stoccarda
Dusseldorf|DE|duesseldorf, dusseldorfer, duesseldorfer, デュッセルドルフ
Leipzig|DE|leipziger, lipsia, ライプツィヒ
Dresden|DE|dresdner, dresda, ドレスデン
Hanover|DE|hannover, hannoveraner, ハノーファー
Nuremberg|DE|nurnberg, nuernberg, nurnberger, norimberga, ニュルンベルク
Bremen|DE|bremer, ブレーメン
!Essen|DE|essener
Dortmund|DE|dortmunder
Bonn|DE|bonner
Mannheim|DE|mannheimer
Karlsruhe|DE|karlsruher
Vienna|AT|wien, wiener, vienne, viena, wenen, ウィーン
Graz|AT|grazer
Linz|AT|linzer
Salzburg|AT|salzburger, salisburgo, salzbourg
Innsbruck|AT|innsbrucker
Zurich|CH|zuerich, zuricher, zurcher, zuercher, zurigo, zurique, チューリッヒ
Geneva|CH|geneve, genf, genfer, ginebra, ginevra, genebra, ジュネーブ
Basel|CH|bale, basler, basilea, バーゼル
Bern|CH|berne, berna, berner, ベルン
Lausanne|CH|losanna, lausana, ローザンヌ
Lugano|CH|
Brussels|BE|bruxelles, brussel, brusselse, bruselas, bruxelas, brussel's, brussels, brusseler, ブリュッセル
Antwerp|BE|antwerpen, antwerpse, anvers, amberes, anversa, antuerpia, アントワープ
Ghent|BE|gent, gand, gante
Liege|BE|luttich, luik, lieja, liegi
Amsterdam|NL|amsterdamse, amsterda, amesterdao, アムステルダム
Rotterdam|NL|rotterdamse, roterda, ロッテルダム
The Hague|NL|den haag, haag, la haye, la haya, l aia, haia, haagse, ハーグ
Utrecht|NL|utrechtse, ユトレヒト
Eindhoven|NL|eindhovense, アイントホーフェン
Groningen|NL|
Luxembourg City|LU|
Madrid|ES|madri, マドリード, madrileno
Barcelona|ES|barcelone, barcellona, バルセロナ
Valencia|ES|valence, バレンシア
Seville|ES|sevilla, siviglia, sevilha, セビリア
Bilbao|ES|ビルバオ
Malaga|ES|マラガ
Zaragoza|ES|saragossa, saragosse
Lisbon|PT|lisboa, lisbonne, lissabon, lisbona, リスボン, lissabonner
Porto|PT|oporto, ポルト
Braga|PT|
Coimbra|PT|
Rome|IT|roma, rom, romischen, ローマ
Milan|IT|milano, mailand, mailander, milan's, milao, milaan, ミラノ, milanese
Turin|IT|torino, turim, トリノ, turiner
Naples|IT|napoli, neapel, napoles, napels, ナポリ
!Florence|IT|firenze, florenz, florencia, florenca, フィレンツェ
Venice|IT|venezia, venedig, venise, venecia, veneza, venetie, ヴェネツィア, ベネチア
Bologna|IT|bologne, bolonia, bolonha, ボローニャ
Genoa|IT|genova, genua, genes, ジェノヴァ
Palermo|IT|
Verona|IT|
Padua|IT|padova
Bari|IT|
Athens|GR|athen, athenes, atenas, atene, athene, アテネ
Thessaloniki|GR|
Copenhagen|DK|kopenhagen, copenhague, copenaghen, kobenhavn, コペンハーゲン
Aarhus|DK|
Stockholm|SE|estocolmo, stoccolma, ストックホルム
Gothenburg|SE|goteborg, gotemburgo, goteborg
Malmo|SE|malmoe
Oslo|NO|オスロ
Bergen|NO|
Stavanger|NO|
Helsinki|FI|helsinque, ヘルシンキ
Tampere|FI|
Espoo|FI|
Reykjavik|IS|
Tallinn|EE|
Riga|LV|
Vilnius|LT|
Warsaw|PL|warschau, warszawa, varsovie, varsovia, varsavia, ワルシャワ
Krakow|PL|cracow, krakau, cracovie, cracovia, クラクフ
Wroclaw|PL|breslau
Gdansk|PL|danzig
Poznan|PL|
Prague|CZ|prag, prager, praha, praga, praag, プラハ
Brno|CZ|brunn
Bratislava|SK|
Budapest|HU|ブダペスト
Bucharest|RO|bukarest, bucarest, bucuresti, boekarest, ブカレスト
Cluj-Napoca|RO|cluj
Sofia|BG|ソフィア
Belgrade|RS|belgrad, belgrado
Zagreb|HR|
Ljubljana|SI|
Kyiv|UA|kiev, kiew, キーウ
Moscow|RU|moskau, moscou, moscu, mosca, moscovo, moskou, モスクワ
Istanbul|TR|estambul, istambul, イスタンブール
Ankara|TR|
Izmir|TR|
Tel Aviv|IL|テルアビブ
Jerusalem|IL|
Dubai|AE|ドバイ, dubay
Abu Dhabi|AE|アブダビ
Riyadh|SA|riad, riyad, リヤド
Jeddah|SA|
Doha|QA|ドーハ
Kuwait City|KW|
Manama|BH|
Muscat|OM|
Beirut|LB|beyrouth
Amman|JO|
Cairo|EG|kairo, le caire, il cairo, カイロ
Casablanca|MA|カサブランカ
Rabat|MA|
Tunis|TN|tunisi, tunez, チュニス
Algiers|DZ|algier, alger, argel, algeri
Lagos|NG|ラゴス
Abuja|NG|
Accra|GH|
Nairobi|KE|ナイロビ
Kampala|UG|
Kigali|RW|
Dar es Salaam|TZ|
Addis Ababa|ET|
Dakar|SN|
Abidjan|CI|
Luanda|AO|
Maputo|MZ|
Gaborone|BW|
Harare|ZW|
Lusaka|ZM|
Johannesburg|ZA|joburg, jozi, joanesburgo, johannesbourg, ヨハネスブルグ
Cape Town|ZA|kapstadt, le cap, ciudad del cabo, cidade do cabo, citta del capo, kaapstad, ケープタウン
Durban|ZA|
Pretoria|ZA|
New York|US|nyc, nueva york, nova york, nova iorque, new york city, ニューヨーク, manhattan, new yorker, ny
Los Angeles|US| ロサンゼルス, losangeles
San Francisco|US|サンフランシスコ, san fran, sf
San Diego|US|サンディエゴ
San Jose|US|
Seattle|US|シアトル
Redmond|US|
Portland|US|
Chicago|US|シカゴ
Boston|US|ボストン
Washington|US|washington dc, ワシントン
Atlanta|US|アトランタ
Miami|US|マイアミ
Orlando|US|
Tampa|US|
Dallas|US|ダラス
Houston|US|ヒューストン
!Austin|US|オースティン
San Antonio|US|
Denver|US|デンバー
!Phoenix|US|フェニックス
Las Vegas|US|ラスベガス
Salt Lake City|US|
Philadelphia|US|フィラデルフィア, filadelfia, philly
Pittsburgh|US|
Detroit|US|デトロイト
Cleveland|US|
Columbus|US|
Cincinnati|US|
Indianapolis|US|
Minneapolis|US|
Milwaukee|US|
Kansas City|US|
St. Louis|US|saint louis
Nashville|US|
Memphis|US|
!Charlotte|US|
Raleigh|US|
New Orleans|US|
Baltimore|US|
Sacramento|US|
Honolulu|US|ホノルル
!Mobile|US|
Omaha|US|
San Juan|PR|
Toronto|CA|トロント
Montreal|CA|モントリオール
Vancouver|CA|バンクーバー
Ottawa|CA|オタワ
Calgary|CA|カルガリー
Edmonton|CA|
Winnipeg|CA|
Quebec City|CA|quebec
Halifax|CA|
Mexico City|MX|ciudad de mexico, mexiko stadt, cdmx, cidade do mexico, citta del messico, メキシコシティ
Guadalajara|MX|
Monterrey|MX|
Guatemala City|GT|
San Salvador|SV|
Panama City|PA|
Bogota|CO|ボゴタ
Medellin|CO|
Cali|CO|
Caracas|VE|
Quito|EC|
Guayaquil|EC|
Lima|PE|リマ
La Paz|BO|
Santiago|CL|santiago de chile, サンティアゴ
Buenos Aires|AR|ブエノスアイレス, bs as
Cordoba|AR|
Montevideo|UY|
Asuncion|PY|
Sao Paulo|BR|san pablo, sampa, サンパウロ
Rio de Janeiro|BR|rio, リオデジャネイロ, リオ
Brasilia|BR|ブラジリア
Belo Horizonte|BR|
Porto Alegre|BR|
Curitiba|BR|
Recife|BR|
Salvador|BR|
Fortaleza|BR|
Campinas|BR|
Tokyo|JP|tokio, toquio, 東京, トーキョー, tokyo to
Osaka|JP|大阪
Nagoya|JP|名古屋
Yokohama|JP|横浜
Fukuoka|JP|福岡
Sapporo|JP|札幌
Kyoto|JP|京都, kioto, quioto
Kobe|JP|神戸
Sendai|JP|仙台
Hiroshima|JP|広島
Kawasaki|JP|川崎
Saitama|JP|さいたま
Chiba|JP|千葉
Naha|JP|那覇, 沖縄
Seoul|KR|ソウル, seul, seoel
Busan|KR|釜山
Beijing|CN|peking, pekin, pequim, pechino, 北京
Shanghai|CN|上海, schanghai, xangai
Shenzhen|CN|深セン
Guangzhou|CN|広州
Chengdu|CN|
Taipei|TW|台北, taipeh
Singapore City|SG|
Kuala Lumpur|MY|クアラルンプール, kl
Penang|MY|
Jakarta|ID|ジャカルタ, djakarta, yakarta, giacarta
Bangkok|TH|バンコク, banguecoque
Manila|PH|マニラ, manille
Cebu|PH|
Hanoi|VN|ハノイ
Ho Chi Minh City|VN|saigon, ho chi minh, ホーチミン
Phnom Penh|KH|
Mumbai|IN|bombay, ムンバイ
Delhi|IN|new delhi, neu delhi, デリー, nueva delhi, nova deli, nuova delhi
Bangalore|IN|bengaluru, バンガロール
Hyderabad|IN|ハイデラバード
Chennai|IN|madras, チェンナイ
Pune|IN|プネー
Kolkata|IN|calcutta
Gurgaon|IN|gurugram
Noida|IN|
Karachi|PK|
Lahore|PK|
Islamabad|PK|
Dhaka|BD|
Colombo|LK|
Kathmandu|NP|
Sydney|AU|シドニー, sidney
Melbourne|AU|メルボルン
Brisbane|AU|ブリスベン
Perth|AU|パース
Adelaide|AU|アデレード
Canberra|AU|キャンベラ
Hobart|AU|
Darwin|AU|
Auckland|NZ|オークランド
Wellington|NZ|ウェリントン
Christchurch|NZ|
Almaty|KZ|
Astana|KZ|
Tbilisi|GE|
Yerevan|AM|
Baku|AZ|
Nicosia|CY|
Valletta|MT|
Limassol|CY|
`;
